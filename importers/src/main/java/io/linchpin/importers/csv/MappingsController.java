package io.linchpin.importers.csv;

import io.linchpin.api.Needs;
import io.linchpin.api.OpenToAll;
import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Right;
import io.linchpin.imports.Imports;
import io.linchpin.imports.Mappings;
import io.linchpin.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mappings over HTTP, so that they can be kept where the scripts are that use them. */
@RestController
class MappingsController {
    private static final String YAML = "application/yaml";

    private final Mappings mappings;

    MappingsController(Mappings mappings) {
        this.mappings = mappings;
    }

    /** A source that has a mapping. @param shipped whether it is the one that comes with Linchpin */
    record SourceAnswer(String source, boolean shipped, String description) {}

    @Operation(summary = "The JSON schema of mappings, for editors")
    @GetMapping(path = "/api/v1/mapping.schema.json", produces = "application/schema+json")
    @OpenToAll
    Resource schema() {
        return new ClassPathResource("mappings/mapping.schema.json");
    }

    @Operation(summary = "The sources that have a mapping, the saved ones before those that come with Linchpin")
    @GetMapping("/api/v1/mappings")
    @Needs(Right.IMPORT)
    List<SourceAnswer> list(CurrentUser user) {
        var answer = new ArrayList<SourceAnswer>();
        for (var source : mappings.sources(user, user.tenant())) answer.add(answer(source, yaml(user, source), false));
        for (var source : ShippedMappings.SOURCES) answer.add(answer(source, ShippedMappings.yaml(source), true));
        return answer;
    }

    private static SourceAnswer answer(String source, String yaml, boolean shipped) {
        return new SourceAnswer(source, shipped, Mapping.parse(yaml).description());
    }

    @Operation(summary = "The mapping of a source: the saved one, else the one that comes with Linchpin")
    @GetMapping(path = "/api/v1/mappings/{source}", produces = YAML)
    @Needs(Right.IMPORT)
    byte[] get(CurrentUser user, @PathVariable String source) {
        return yaml(user, source).getBytes(StandardCharsets.UTF_8);
    }

    @Operation(summary = "Save the mapping of a source; what is wrong is named with line and key")
    @PutMapping("/api/v1/mappings/{source}")
    @Needs(Right.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(CurrentUser user, @PathVariable String source, @RequestBody byte[] yaml) {
        var text = new String(yaml, StandardCharsets.UTF_8);
        Mapping.parse(text);
        mappings.save(user, user.tenant(), Imports.source(source), text);
    }

    private String yaml(CurrentUser user, String source) {
        user.require(Right.IMPORT, user.tenant());
        return mappings.find(user.tenant(), source)
                .or(() -> ShippedMappings.text(source))
                .orElseThrow(() -> NotFound.of(source, "mapping"));
    }
}
