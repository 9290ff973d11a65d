package io.linchpin.imports;

import io.linchpin.shared.Invalid;
import io.linchpin.shared.TenantId;
import java.io.IOException;
import java.nio.file.Path;

/** Opens what was uploaded; implemented by the importer that knows the format. */
public interface UploadFormat {
    /**
     * @param folder holds the files as they came, and the mapping if one came with them
     * @param source under whose name a mapping may have been saved or shipped
     * @throws Invalid when the mapping cannot be understood, with all that is wrong in it
     */
    Upload open(Path folder, TenantId tenant, String source) throws IOException;
}
