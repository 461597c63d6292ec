package org.dacheng.okr.workbook;

import static org.dacheng.okr.workbook.ColumnKeys.KEY_RESULT;
import static org.dacheng.okr.workbook.ColumnKeys.KIND;
import static org.dacheng.okr.workbook.ColumnKeys.OBJECTIVE;
import static org.dacheng.okr.workbook.ColumnKeys.OWNER;
import static org.dacheng.okr.workbook.ColumnKeys.START;
import static org.dacheng.okr.workbook.ColumnKeys.TARGET;
import static org.dacheng.okr.workbook.ColumnKeys.UNIT;
import static org.dacheng.okr.workbook.ColumnKeys.WEIGHT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dacheng.base.excel.writer.TemplateWorkbook;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Component;

/** Creates the template workbook in the language of the actor. */
@Component
class ImportTemplates {

    private static final int SENTENCES = 9;
    private static final List<String> EXAMPLE =
            List.of(OWNER, OBJECTIVE, KEY_RESULT, KIND, START, TARGET, UNIT, WEIGHT);

    private final WorkbookTextsFactory factory;

    ImportTemplates(WorkbookTextsFactory factory) {
        this.factory = factory;
    }

    void write(Actor actor, CycleView cycle, OutputStream out) throws IOException {
        WorkbookTexts texts = factory.of(actor);
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.instructions(
                text(texts, "sheet"),
                texts.text(Message.of("okr.import.template.title", cycle.name())),
                IntStream.rangeClosed(1, SENTENCES)
                        .mapToObj(at -> text(texts, "line-" + at))
                        .toList(),
                example(texts));
        OkrSheets.of(texts).all().forEach(sheet -> workbook.sheet(sheet, actor.locale()));
        workbook.write(out);
    }

    private static List<List<String>> example(WorkbookTexts texts) {
        List<List<String>> example = new ArrayList<>();
        example.add(EXAMPLE.stream().map(texts::heading).toList());
        String owner = texts.names().person(texts.actor().personId());
        for (int at = 1; at <= 3; at++) {
            List<String> cells = new ArrayList<>(List.of(owner));
            cells.addAll(Arrays.asList(text(texts, "example-" + at).split("\\|", -1)));
            example.add(cells);
        }
        return example;
    }

    private static String text(WorkbookTexts texts, String name) {
        return texts.text(Message.of("okr.import.template." + name));
    }
}
