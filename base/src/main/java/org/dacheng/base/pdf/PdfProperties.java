package org.dacheng.base.pdf;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of PDF files.
 *
 * @param font a TrueType font ({@code .ttf}) that is used before the one of the program, such as the company's own or
 *     one with rare characters
 */
@ConfigurationProperties("dacheng.pdf")
record PdfProperties(@Nullable Path font) {}
