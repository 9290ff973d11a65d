package io.linchpin.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.linchpin.ui.component.Formats;
import io.linchpin.ui.component.Texts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    I18NProvider texts() {
        return new Texts();
    }

    /** Gives every first page its frame and every UI the language and zone of its browser. */
    @Bean
    VaadinServiceInitListener everyPage(Clock clock) {
        return initialised -> {
            initialised.addIndexHtmlRequestListener(new FirstPage());
            initialised.getSource().addSessionInitListener(opened -> opened.getSession()
                    .setErrorHandler(new Failures()));
            initialised
                    .getSource()
                    .addUIInitListener(opened -> adapt(opened.getUI(), VaadinRequest.getCurrent(), clock));
        };
    }

    private static void adapt(UI ui, VaadinRequest request, Clock clock) {
        ui.setLocale(Languages.of(request));
        var details = ui.getPage().getExtendedClientDetails();
        ComponentUtil.setData(ui, Formats.class, new Formats(ui.getLocale(), zone(details.getTimeZoneId()), clock));
    }

    /** A browser may name a zone we have never heard of. */
    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
