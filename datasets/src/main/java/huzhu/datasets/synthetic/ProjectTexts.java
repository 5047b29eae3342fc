package huzhu.datasets.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is not a table: huzhu.yaml, policy.yaml and README.txt. */
final class ProjectTexts {
    private ProjectTexts() {}

    static void write(Path folder, GeneratorOptions options, Calibration calibration, int villages) throws IOException {
        boolean fengdu = options.terrain().landscape() == GeneratorOptions.Landscape.FENGDU;
        text(folder, "huzhu.yaml", """
                name: %s
                week: %s
                crs: wgs84
                tables:
                  villages: villages.csv
                  elders: elders.csv
                  volunteers: volunteers.csv
                  services: services.csv
                  requests: requests.csv
                  homes: homes.csv
                  rooms: rooms.csv
                  bed_requests: bed_requests.csv
                  sessions: sessions.csv
                  ties: ties.csv
                policy: policy.yaml
                """.formatted(
                        fengdu
                                ? "Fengdu, synthetic people 丰都县（人物虚构）"
                                : "Synthetic county, seed %1$s 虚构县（种子 %1$s）".formatted(options.seed()),
                        options.week()));
        text(folder, "policy.yaml", """
                # All other values have their documented defaults.
                travel:
                  detour: %s
                """.formatted(
                        Decimals.text(options.terrain().detour(), 3)));
        text(folder, "README.txt", readme(options, calibration, villages) + (fengdu ? FENGDU : MADE_UP));
    }

    private static String readme(GeneratorOptions options, Calibration calibration, int villages) {
        return """
                SYNTHETIC DATA: none of these people exists. 合成数据,人物均属虚构。

                %s elders in %s villages, week %s, drawn by Huzhu from seed %s and calibration version %s.
                Rates of age, sex, living arrangement, need and supply follow published statistics where there are
                any; the program's calibration.yaml cites each number or marks it as an assumption.
                Bed requests cover the nights of the planned week only: a permanent stay goes on after it.

                """.formatted(options.elders(), villages, options.week(), options.seed(), calibration.version());
    }

    private static final String MADE_UP = "Towns and villages are made up, too.\n";

    private static final String FENGDU = """
            Real: names and positions of the town seats of Fengdu county (Chongqing, China) and names and codes of its
            villages. Made up: where each village and house lies, every home, every session and every person.
            Positions of town seats: GeoNames (https://www.geonames.org), licensed under CC BY 4.0
            (https://creativecommons.org/licenses/by/4.0/). Village names and codes: the statistical division codes
            of the National Bureau of Statistics of China.
            """;

    private static void text(Path folder, String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
