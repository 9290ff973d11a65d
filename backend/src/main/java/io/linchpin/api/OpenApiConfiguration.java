package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.shared.Identifiers;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the interface describes itself at {@code /v3/api-docs}: ids are text, and who calls is said by the token. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String TOKEN = "token";

    @Bean
    OpenAPI description() {
        var documentation = SpringDocUtils.getConfig();
        documentation.addRequestWrapperToIgnore(CurrentUser.class, IfMatch.class);
        Identifiers.types().forEach(type -> documentation.replaceWithSchema(type, new StringSchema().format("uuid")));
        return new OpenAPI()
                .info(new Info()
                        .title("Linchpin")
                        .version("v1")
                        .description("Service management on a graph of configuration items.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
