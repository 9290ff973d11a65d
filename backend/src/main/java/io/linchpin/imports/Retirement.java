package io.linchpin.imports;

import java.util.Collection;
import java.util.Map;

/** A scope within which what a source does not bring any more is retired; the mapping declares it. */
public interface Retirement {
    /**
     * @param values of the CI as text, by the columns of our own files and by the names of attributes
     * @param classes its class and those above, by name and by label
     */
    boolean covers(Map<String, String> values, Collection<String> classes);
}
