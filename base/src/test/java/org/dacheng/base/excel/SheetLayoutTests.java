package org.dacheng.base.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.base.excel.Column.BlankCells.CLEAR;
import static org.dacheng.base.excel.Column.BlankCells.KEEP;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.excel.writer.TableWorkbook;
import org.dacheng.base.excel.writer.TemplateWorkbook;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One column definition serves export, template, import and comparison. */
class SheetLayoutTests {

    private static final LocalText SHEET = new LocalText("图书", "Books");
    private static final LocalText TITLE = new LocalText("书名", "Title");
    private static final LocalText PRICE = new LocalText("价格", "Price");
    private static final LocalText PUBLISHED = new LocalText("出版日期", "Published");
    private static final LocalText FORMAT = new LocalText("装帧", "Format");

    private static final SheetLayout<Book> BOOKS = new SheetLayout<>(
            SHEET,
            List.of(
                    Column.imported(
                            "title",
                            TITLE,
                            30,
                            CellType.text(),
                            book -> book.title,
                            (book, it) -> book.title = it,
                            KEEP),
                    Column.imported(
                            "price",
                            PRICE,
                            10,
                            CellType.number(),
                            book -> book.price,
                            (book, it) -> book.price = it,
                            CLEAR),
                    Column.imported(
                            "published",
                            PUBLISHED,
                            12,
                            CellType.day(),
                            book -> book.published,
                            (book, it) -> book.published = it,
                            KEEP),
                    Column.imported(
                            "format",
                            FORMAT,
                            12,
                            CellType.labels(
                                    LocalizedLabels.of(Format.class, SheetLayoutTests::word), Languages.CHINESE),
                            book -> book.format,
                            (book, it) -> book.format = it,
                            KEEP)),
            List.of("title"),
            100);

    @TempDir
    Path folder;

    private enum Format {
        HARD_COVER,
        PAPERBACK
    }

    private static final class Book {

        @Nullable
        String title = "红楼梦";

        @Nullable
        BigDecimal price = new BigDecimal("59.80");

        @Nullable
        LocalDate published = LocalDate.of(2008, 7, 1);

        @Nullable
        Format format = Format.HARD_COVER;

        private Book with(Consumer<Book> change) {
            change.accept(this);
            return this;
        }
    }

    private static LocalText word(String word) {
        return word.equals("paperback") ? new LocalText("平装", "Paperback") : new LocalText("精装", "Hard cover");
    }

    @Test
    void whatIsExportedChangesNothing() throws IOException {
        SheetRow row = onlyRow(exported(BOOKS.columns(), new Book()));

        assertThat(RowEdit.of(BOOKS.columns(), row, new Book()).changes()).isEmpty();
    }

    @Test
    void aChangedCellChangesTheRowAndIsShown() throws IOException {
        SheetRow row = onlyRow(exported(
                BOOKS.columns(),
                new Book()
                        .with(book -> book.price = new BigDecimal("1064.5"))
                        .with(book -> book.format = Format.PAPERBACK)));
        Book target = new Book();

        RowEdit<Book> edit = RowEdit.of(BOOKS.columns(), row, target);

        assertThat(edit.changes())
                .containsExactly(new CellChange("price", "59.8", "1,064.5"), new CellChange("format", "精装", "平装"));
        assertThat(edit.ifChanged("format", target.format)).isEqualTo(Format.PAPERBACK);
        assertThat(edit.ifChanged("title", target.title)).isNull();
    }

    @Test
    void aBlankCellKeepsTheValueOrRemovesItAsTheColumnSays() throws IOException {
        SheetRow row = onlyRow(exported(
                BOOKS.columns(), new Book().with(book -> book.price = null).with(book -> book.published = null)));
        Book target = new Book();

        RowEdit<Book> edit = RowEdit.of(BOOKS.columns(), row, target);

        assertThat(edit.changes()).containsExactly(new CellChange("price", "59.8", ""));
        assertThat(target.price).isNull();
        assertThat(target.published).isEqualTo(LocalDate.of(2008, 7, 1));
    }

    @Test
    void aCellThatCannotBeReadIsWrongAtItsPlaceAndChangesNothing() throws IOException {
        List<Column<Book>> texts = List.of(
                Column.text("title", TITLE, 30, book -> book.title),
                Column.text("price", PRICE, 10, book -> "cheap"),
                Column.text("published", PUBLISHED, 12, book -> "soon"),
                Column.text("format", FORMAT, 12, book -> "leather"));
        ImportProblems problems = problems();
        SheetRow row = rows(exported(texts, new Book()), problems).get(0);

        RowEdit<Book> edit = RowEdit.of(BOOKS.columns(), row, new Book());

        assertThat(edit.changes()).isEmpty();
        assertThat(problems.problems())
                .extracting(one -> one.location() + " " + one.text().key())
                .containsExactly("图书!B2 base.excel.number", "图书!C2 base.excel.day", "图书!D2 base.excel.word");
    }

    @Test
    void aRequiredColumnThatIsMissingIsWrongAtTheHeadings() throws IOException {
        ImportProblems problems = problems();

        List<SheetRow> rows =
                rows(exported(List.of(Column.text("price", PRICE, 10, book -> "1")), new Book()), problems);

        assertThat(rows).isEmpty();
        assertThat(problems.problems())
                .extracting(one -> one.location() + " " + one.text().key())
                .containsExactly("图书!A1 base.excel.no-column");
    }

    @Test
    void theTemplateIsAnEmptySheetOfTheList() throws IOException {
        TemplateWorkbook template = new TemplateWorkbook();
        template.sheet(BOOKS, Languages.ENGLISH);
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            template.write(out);
        }
        ImportProblems problems = problems();

        assertThat(rows(file, problems)).isEmpty();
        assertThat(problems.problems()).isEmpty();
    }

    private SheetRow onlyRow(Path file) {
        ImportProblems problems = problems();
        List<SheetRow> rows = rows(file, problems);
        assertThat(problems.problems()).isEmpty();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<SheetRow> rows(Path file, ImportProblems problems) {
        List<ReadSheet> sheets = SheetLayout.read(file, List.of(BOOKS), 100);
        return BOOKS.rows(sheets, ZoneOffset.UTC, problems);
    }

    private Path exported(List<Column<Book>> columns, Book book) throws IOException {
        Path file = folder.resolve("books.xlsx");
        try (TableWorkbook workbook = new TableWorkbook(Languages.CHINESE, ZoneOffset.UTC);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.table(SHEET.in(Languages.CHINESE), columns).row(book);
            workbook.write(out);
        }
        return file;
    }

    private static ImportProblems problems() {
        try (AnnotationConfigApplicationContext texts =
                new AnnotationConfigApplicationContext("org.dacheng.base.text")) {
            return new ImportProblems(texts.getBean(Messages.class), Languages.CHINESE);
        }
    }
}
