package org.dacheng.engine.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dacheng.base.pdf.PdfRenderer;
import org.dacheng.base.text.PlainText;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** A request as a PDF file: the sheet that is printed, with its style sheet. */
@Component
class RequestPdf {

    private static final int LONGEST_NAME = 100;

    private final PdfRenderer renderer;
    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final ConversionService conversions;
    private final String styles;

    RequestPdf(
            PdfRenderer renderer,
            ITemplateEngine templates,
            ApplicationContext beans,
            ConversionService mvcConversionService) {
        this.renderer = renderer;
        this.templates = templates;
        this.beans = beans;
        this.conversions = mvcConversionService;
        this.styles = styles();
    }

    /**
     * A file.
     *
     * @param name number and title of the request
     */
    record PdfFile(String name, byte[] content) {}

    /** @throws org.dacheng.base.pdf.NoChineseFont if {@link PdfRenderer#isAvailable()} is false */
    PdfFile of(RequestSheet sheet) {
        Context context = new Context(sheet.locale());
        context.setVariable("sheet", sheet);
        context.setVariable("file", true);
        // Fragments of fields use beans.
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, conversions));
        return new PdfFile(name(sheet), renderer.render(templates.process("engine/request-pdf", context), styles));
    }

    private static String name(RequestSheet sheet) {
        String number = sheet.facts().isEmpty() ? "" : sheet.facts().get(0).text() + " ";
        String name = (number + sheet.title()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
        return PlainText.shortened(PlainText.line(name), LONGEST_NAME).strip() + ".pdf";
    }

    private static String styles() {
        try (InputStream file = RequestPdf.class.getResourceAsStream("/static/styles/sheet.css")) {
            if (file == null) {
                throw new IllegalStateException("no style sheet of printed requests");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
