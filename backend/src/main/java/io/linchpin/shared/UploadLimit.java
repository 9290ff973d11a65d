package io.linchpin.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much one upload may hold; what is more is refused before it fills the disk. */
@Component
public class UploadLimit {
    /** The name of the setting in the environment. */
    public static final String SETTING = "LINCHPIN_UPLOAD_LIMIT";

    private final DataSize limit;

    public UploadLimit(@Value("${spring.servlet.multipart.max-request-size:1GB}") DataSize limit) {
        this.limit = limit;
    }

    public long bytes() {
        return limit.toBytes();
    }
}
