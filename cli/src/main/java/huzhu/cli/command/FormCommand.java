package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.form.PaperForm;
import huzhu.datasets.form.SurveyForm;
import huzhu.datasets.form.XlsForm;
import huzhu.model.county.County;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu form}: the survey to hand out, for telephones and on paper. */
@Command(name = "form")
final class FormCommand implements Callable<Integer> {
    private static final String XLSX = ".xlsx";

    @Mixin
    private final Conversation conversation;

    @Option(names = "--out", paramLabel = "FILE.xlsx", required = true, order = 1)
    private Path out;

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    @Option(names = "--project", paramLabel = "PROJECT", order = 3)
    private Optional<Path> project = Optional.empty();

    FormCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var name = String.valueOf(out.getFileName());
        if (!name.endsWith(XLSX)) {
            throw conversation.usageError("form.name", out);
        }
        var paper = out.resolveSibling(name.substring(0, name.length() - XLSX.length()) + ".html");
        for (var file : List.of(out, paper)) {
            if (Files.exists(file) && !overwrite) {
                throw conversation.usageError("map.exists", file);
            }
        }
        Optional<County> county = project.map(folder -> ProjectInput.require(conversation, folder))
                .flatMap(Reading::county);
        var groups = SurveyForm.groups(county);
        try (var stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            XlsForm.write(groups, stream);
        }
        Files.writeString(paper, PaperForm.html(groups, conversation.words().locale()));
        conversation.print(out.toString());
        conversation.print(paper.toString());
        return Exit.DONE.code();
    }
}
