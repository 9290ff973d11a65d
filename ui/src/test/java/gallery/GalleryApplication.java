package gallery;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.lumo.Lumo;
import io.linchpin.ui.component.Texts;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@SpringBootApplication
@EnableVaadin("gallery")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("css/tokens.css")
@StyleSheet("css/bridge.css")
@StyleSheet("css/base.css")
@StyleSheet("css/lumo.css")
@StyleSheet("css/components.css")
class GalleryApplication implements AppShellConfigurator {

    @Bean
    I18NProvider texts() {
        return new Texts();
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
