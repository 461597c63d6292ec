package org.dacheng.base.excel.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The shared texts, to which cells refer by number. */
final class SharedStrings extends DefaultHandler {

    /** Characters that XML cannot contain, written as their UTF-16 unit. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final MemoryBudget memory;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    /** Whether this is a phonetic hint, which is not part of the text. */
    private boolean phonetic;

    SharedStrings(MemoryBudget memory) {
        this.memory = memory;
    }

    /** @throws IndexOutOfBoundsException when there is none of this number */
    String at(int number) {
        return texts.get(number);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> inText = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            SheetCellCollector.append(text, characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "t" -> inText = false;
            case "si" -> {
                memory.text(text);
                texts.add(plain(text.toString()));
            }
            default -> {}
        }
    }

    private static String plain(String written) {
        return written.contains("_x")
                ? ESCAPED.matcher(written)
                        .replaceAll(unit ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))))
                : written;
    }
}
