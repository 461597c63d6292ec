package org.dacheng.forms.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where attachments are kept.
 *
 * @param directory one folder, shared by all nodes
 * @param largest size limit of one file in MB
 */
@Validated
@ConfigurationProperties("dacheng.files")
record FilesProperties(
        @DefaultValue("data/files") Path directory,
        @Min(1) @Max(2000) @DefaultValue("20") int largest) {

    long largestBytes() {
        return largest * 1024L * 1024L;
    }
}
