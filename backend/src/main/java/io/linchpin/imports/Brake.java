package io.linchpin.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stops a plan that would retire too many CIs at once, until a person confirms the number.
 * @param percent of the CIs in the scope that may be retired without a word
 * @param atLeast fewer than these are always retired without a word
 */
@Component
record Brake(
        @Value("${linchpin.imports.retire.percent:5}") double percent,
        @Value("${linchpin.imports.retire.at-least:10}") long atLeast) {
    /** @param described how many CIs there are in the scope */
    boolean stops(long retired, long described) {
        return retired >= atLeast && retired * 100.0 > described * percent;
    }
}
