package io.linchpin.ui.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.linchpin.cmdb.Catalogue;
import io.linchpin.cmdb.Ci;
import io.linchpin.cmdb.CiId;
import io.linchpin.cmdb.CiRow;
import io.linchpin.cmdb.CiStatus;
import io.linchpin.shared.TenantId;
import io.linchpin.ui.component.Formats;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CiCsvTests {

    @Test
    void theFileHasTheColumnsAndWordsOfTheList() {
        assertThat(written(
                        Locale.GERMAN, row("srv-1", "17"), ListColumn.NAME, ListColumn.STATUS, ListColumn.EXTERNAL_ID))
                .isEqualTo("Name,Status,Externe Id\r\nsrv-1,In Betrieb,17\r\n");
    }

    @Test
    void separatorsAndQuotesStayInTheirCell() {
        assertThat(written(Locale.ENGLISH, row("rack \"B\", row 7", "a\nb"), ListColumn.NAME, ListColumn.EXTERNAL_ID))
                .endsWith("\r\n\"rack \"\"B\"\", row 7\",\"a\nb\"\r\n");
    }

    @Test
    void aSpreadsheetRunsNothing() {
        assertThat(written(Locale.ENGLISH, row("=1+1", "@x"), ListColumn.NAME, ListColumn.EXTERNAL_ID))
                .endsWith("\r\n'=1+1,'@x\r\n");
    }

    private static String written(Locale locale, CiRow row, ListColumn... columns) {
        var out = new StringWriter();
        var words = new Words(mock(Catalogue.class), new Formats(locale, ZoneOffset.UTC, Clock.systemUTC()));
        var file = new CiCsv(words, List.of(columns), out);
        file.header();
        file.row(row);
        return out.toString();
    }

    private static CiRow row(String name, String externalId) {
        var ci = new Ci(CiId.random(), TenantId.random(), "Server", name, CiStatus.LIVE, null, null, Instant.EPOCH, 1L);
        return new CiRow(ci, "Meridian Health", null, null, externalId, List.of("NetBox"));
    }
}
