package io.linchpin.ui.cmdb;

import io.linchpin.cmdb.Catalogues;
import io.linchpin.cmdb.CiHit;
import io.linchpin.cmdb.Cmdb;
import io.linchpin.identity.CurrentUser;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Icon;
import io.linchpin.ui.shell.ShellSearch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** CIs for the search box and the commands, by name, external id or address. */
@Component
@Order(1)
class CiSearch implements ShellSearch {
    private final Cmdb cmdb;
    private final Catalogues catalogues;

    CiSearch(Cmdb cmdb, Catalogues catalogues) {
        this.cmdb = cmdb;
        this.catalogues = catalogues;
    }

    @Override
    public String key() {
        return "cmdb.search";
    }

    @Override
    public List<Hit> find(CurrentUser user, String words, int limit) {
        if (user.tenants().isEmpty()) return List.of();
        var said = new Words(catalogues.current(), Formats.current());
        var severalTenants = user.tenants().size() > 1;
        return cmdb.search(user, words, limit).stream()
                .map(hit -> hit(said, hit, severalTenants))
                .toList();
    }

    private static Hit hit(Words words, CiHit hit, boolean severalTenants) {
        var detail = Stream.of(
                        words.className(hit.ci().type()),
                        severalTenants ? hit.tenantName() : "",
                        hit.match() == null ? "" : hit.match())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Hit(Icon.CMDB, hit.ci().name(), detail, "cmdb/" + hit.ci().id());
    }
}
