package io.linchpin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
class EndpointsIT {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        var silent = ours().values().stream()
                .filter(method -> !RightsCheck.isOpen(method) && RightsCheck.needs(method) == null)
                .map(HandlerMethod::toString)
                .toList();

        assertThat(ours()).hasSizeGreaterThan(20);
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsOpenToAllIsOpenInTheFilterChainAndNothingElseOfOursIs() {
        var throughTheChain = Set.of(ApiSecurity.OPEN);

        assertThat(ours()).isNotEmpty().allSatisfy((info, method) -> assertThat(
                        throughTheChain.containsAll(info.getPatternValues()))
                .as("%s", info)
                .isEqualTo(RightsCheck.isOpen(method)));
    }

    @Test
    void everyEndpointOfOursIsBelowTheVersionedPath() {
        assertThat(ours().keySet())
                .flatExtracting(info -> List.copyOf(info.getPatternValues()))
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> RightsCheck.isOurs(endpoint.getValue()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
