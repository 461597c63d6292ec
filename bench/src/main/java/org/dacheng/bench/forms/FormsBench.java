package org.dacheng.bench.forms;

import static org.dacheng.bench.MeasurementStatistics.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.person.RoleKeys;
import org.springframework.util.FileSystemUtils;

/** Measures forms of several sizes against pages without expressions, and edits of the longest one in the designer. */
public final class FormsBench {

    private static final String DESIGNER = "designer";
    private static final String PASSWORD = "bench-password-2026";
    private static final String PROCESS = "long-form";

    public static void run(BenchOptions options) throws Exception {
        if (options.text("database", "mariadb").equals("mariadb")) {
            try (DatabaseServer server = DatabaseServer.start();
                    BenchApplication app = BenchApplication.onMariaDb(server.create("forms"), company())) {
                measure(app, options);
            }
            return;
        }
        Path folder = Files.createTempDirectory("dacheng-bench");
        try (BenchApplication app = BenchApplication.onH2(folder.resolve("forms"), company())) {
            measure(app, options);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(BenchApplication app, BenchOptions options) throws Exception {
        List<MeasuredForm> forms = new ArrayList<>();
        for (int size : options.numbers("sizes", "10,60,200")) {
            forms.add(new MeasuredForm(new FormPage(app, new GeneratedForm(size)), size));
        }
        int rounds = options.number("rounds", 300);
        for (int round = -options.number("warm-up", 300); round < rounds; round++) {
            for (MeasuredForm form : forms) {
                form.round(round >= 0);
            }
        }
        forms.forEach(MeasuredForm::print);
        MeasuredForm first = forms.get(0);
        MeasuredForm last = forms.get(forms.size() - 1);
        print(
                "from %d to %d fields: %.1f times the fields, %.1f times the time",
                first.size(), last.size(), (double) last.size() / first.size(), last.middle() / first.middle());
        edits(app, last.size(), options);
    }

    private static void edits(BenchApplication app, int size, BenchOptions options) throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode settings = json.readTree("{\"name\":\"Long form\",\"owners\":[\"" + DESIGNER + "\"]}");
        JsonNode flow = json.readTree("{\"nodes\":[{\"type\":\"approval\",\"id\":\"one\",\"name\":\"One\","
                + "\"approvers\":[{\"rule\":\"people\",\"people\":[\"" + DESIGNER + "\"]}]}]}");
        ProcessPackage content = new ProcessPackage(settings, new GeneratedForm(size).schema(), flow);
        app.bean(ProcessPackages.class).publish(app.actor(DESIGNER, RoleKeys.HR_DESIGNER), PROCESS, content);
        DesignerEdits edits = new DesignerEdits(app.address(), PROCESS);
        edits.signIn(DESIGNER, PASSWORD);
        edits.run(options.number("warm-up-edits", 100), options.number("edits", 100));
        print("an edit in the designer at %d fields: %s", size, edits);
    }

    private static OrganisationFile company() {
        OrganisationFile.Person designer = new OrganisationFile.Person(
                DESIGNER,
                LocalText.same(DESIGNER),
                null,
                null,
                List.of("co"),
                null,
                List.of(RoleKeys.HR_DESIGNER),
                true,
                "zh-CN",
                "Asia/Shanghai");
        OrganisationFile.Department company =
                new OrganisationFile.Department("co", new LocalText("压测公司", "Bench"), null, DESIGNER);
        return new OrganisationFile(List.of(), List.of(company), List.of(designer), List.of(), PASSWORD);
    }

    private FormsBench() {}
}
