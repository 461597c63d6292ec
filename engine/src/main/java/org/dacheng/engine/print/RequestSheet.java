package org.dacheng.engine.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dacheng.engine.settings.PrintLayout;
import org.dacheng.forms.render.FormView;
import org.dacheng.forms.render.PrintedBlock;
import org.jspecify.annotations.Nullable;

/**
 * Model of {@code engine/sheet :: sheet(sheet)}: a request as it is printed for one reader, with all texts in the
 * reader's language and all times in the reader's zone.
 *
 * @param heading of the sheet
 * @param title of the request
 * @param facts number, submitter and other facts about the request
 * @param decisions the timeline, oldest first; empty if it is not printed
 */
public record RequestSheet(
        PrintLayout layout,
        Locale locale,
        String heading,
        String title,
        List<SheetFact> facts,
        FormView form,
        List<SheetDecision> decisions,
        List<SheetPicture> pictures) {

    /** A fact with its label. */
    public record SheetFact(String label, String text) {}

    /** One line of the timeline. */
    public record SheetDecision(String at, String step, String who, String what, String comment) {}

    /**
     * A picture attached to the request.
     *
     * @param id of the attachment
     * @param name file name
     * @param inPlace whether it is printed at its field; otherwise behind the form
     * @param address {@code data:} URL with the picture, reduced to print size
     */
    public record SheetPicture(String id, String name, boolean inPlace, String address) {}

    /** Address of the picture with this id; null if it is not printed. */
    public @Nullable String picture(String id) {
        return pictures.stream()
                .filter(picture -> picture.id().equals(id))
                .map(SheetPicture::address)
                .findFirst()
                .orElse(null);
    }

    /** Pictures among the attached files. */
    public List<SheetPicture> picturesBehindTheForm() {
        return pictures.stream().filter(picture -> !picture.inPlace()).toList();
    }

    /** The answers by the layout. */
    public List<PrintedBlock> blocks() {
        return form.printed(layout.columns().count());
    }

    /** Facts in rows of two. */
    public List<List<SheetFact>> factRows() {
        List<SheetFact> first = facts.subList(0, (facts.size() + 1) / 2);
        List<SheetFact> second = facts.subList(first.size(), facts.size());
        return IntStream.range(0, first.size())
                .mapToObj(i -> i < second.size() ? List.of(first.get(i), second.get(i)) : List.of(first.get(i)))
                .toList();
    }

    /** What is signed by hand. */
    public List<String> signatures() {
        return layout.signatureLines(locale);
    }

    /** Text at the foot. */
    public String footer() {
        return layout.footer().in(locale);
    }

    /** Name of the paper in the style sheet, such as {@code a4-portrait}. */
    public String paper() {
        return (layout.paper().name() + "-" + layout.orientation().name()).toLowerCase(Locale.ROOT);
    }
}
