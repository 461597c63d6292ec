package org.dacheng.forms.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Storage of attachments.
 *
 * @param directory one folder, shared by all nodes
 * @param largest size limit of one file in MB
 * @param unbound limit of one person's uploads that were not submitted
 * @param unboundHours after which an upload that was not submitted is deleted
 */
@Validated
@ConfigurationProperties("dacheng.files")
record FilesProperties(
        @DefaultValue("data/files") Path directory,
        @Min(1) @Max(2000) @DefaultValue("20") int largest,
        @DefaultValue("500MB") DataSize unbound,
        @Min(1) @DefaultValue("48") int unboundHours) {

    long largestBytes() {
        return largest * 1024L * 1024L;
    }
}
