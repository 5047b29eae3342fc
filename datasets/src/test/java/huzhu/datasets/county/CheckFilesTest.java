package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckFilesTest {
    @TempDir
    private Path folder;

    @Test
    void dividesTablesAndDisarmsFormulas() throws IOException {
        var reading = new SmallProject(folder.resolve("project"))
                .with("ties.csv", """
                        person_a;person_b;strength;note
                        E1;E2;0.5;=HYPERLINK("x")

                        E1;E1;0.5;-3.5
                        E1;E2;=1+1;@x
                        """)
                .read();
        CheckFiles.write(reading, folder.resolve("out"));
        assertThat(folder.resolve("out/valid/ties.csv"))
                .hasContent("person_a,person_b,strength,note\nE1,E2,0.5,\"'=HYPERLINK(\"\"x\"\")\"\n");
        assertThat(folder.resolve("out/invalid/ties.csv"))
                .hasContent("person_a,person_b,strength,note\nE1,E1,0.5,-3.5\nE1,E2,'=1+1,'@x\n");
        assertThat(Files.readAllLines(folder.resolve("out/problems.csv")))
                .hasSize(4)
                .contains("file,row,column,severity,code,what,value,nearest,remedy")
                .anyMatch(line -> line.startsWith("ties.csv,5,strength,error,NUMBER_BAD,") && line.contains("'=1+1"));
        assertThat(folder.resolve("out/valid/elders.csv")).exists();
    }
}
