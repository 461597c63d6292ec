package org.dacheng.engine.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Function;
import org.dacheng.base.text.Message;

/**
 * The response to publishing a process, by package or from a draft: the published version, with warnings for its
 * designer.
 */
public record PublishedPackageJson(@JsonUnwrapped ProcessView process, List<Warning> warnings) {

    /** @param pointer JSON pointer into the package */
    public record Warning(String pointer, String detail) {}

    /** @param texts the text of a message in the language of the request */
    public static PublishedPackageJson of(PublishedPackage published, Function<Message, String> texts) {
        List<Warning> warnings = published.warnings().stream()
                .map(warning -> new Warning(warning.pointer(), texts.apply(warning.text())))
                .toList();
        return new PublishedPackageJson(published.process(), warnings);
    }
}
