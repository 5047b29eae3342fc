package huzhu.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import huzhu.cli.command.HuzhuCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;

/**
 * The report of the embedded example in Chromium. Run with {@code -Pbrowser}; skipped, and said so, where there is no Chromium
 * with its driver. {@code -Dhuzhu.images=DIR} keeps the screenshots that the README shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** A4 in CSS pixels, 96 an inch. */
    private static final int A4_WIDTH = 794;

    private static final int A4_HEIGHT = 1123;

    private Path folder = Path.of("");
    private Optional<ChromeDriver> browser = Optional.empty();

    @BeforeAll
    void writesTheReports(@TempDir Path shared) {
        assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER), "no Chromium with chromedriver here");
        folder = shared;
        huzhu("demo", "--out", folder.resolve("en"), "--effort", "2000");
        huzhu("roster", folder.resolve("en/project"), "--out", folder.resolve("zh"), "--effort", "2000", "--lang", "zh");
        // More homes and activities than go on a page, which the example has not.
        huzhu("generate", "--out", folder.resolve("town"), "--elders", "200", "--homes", "45", "--beds", "60", "--sessions", "50");
        huzhu("roster", folder.resolve("town"), "--out", folder.resolve("many"), "--effort", "200");
        huzhu("publish", folder.resolve("en/project"), "--plan", folder.resolve("en"), "--out", folder.resolve("public"));
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browser = Optional.of(new ChromeDriver(service, options));
    }

    @AfterAll
    void closes() {
        browser.ifPresent(ChromeDriver::quit);
    }

    private static void huzhu(Object... words) {
        var args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        var err = new StringWriter();
        int code = HuzhuCommand.commandLine(args)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(args);
        assertThat(code).as(err.toString()).isZero();
    }

    private ChromeDriver open(String name) {
        var driver = browser.orElseThrow();
        driver.get(folder.resolve(name).resolve("report.html").toUri().toString());
        return driver;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "public"})
    void rendersWithoutAnErrorAndAsksNobodyForAnything(String name) {
        var driver = open(name);
        assertThat(driver.findElements(By.cssSelector("h1"))).hasSize(1);
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(driver.executeScript("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"en,light", "en,dark", "zh,light", "public,light", "public,dark"})
    void isAccessible(String name, String scheme) {
        var driver = open(name);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        var serious = new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(one -> List.of("serious", "critical").contains(one.getImpact()))
                        .map(one -> one.getId() + ": " + one.getHelp() + " " + one.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(serious).isEmpty();
    }

    @Test
    void filtersWhatStaysUnmet() {
        var list = open("en").findElement(By.id("unmet-list"));
        var count = list.findElement(By.className("count"));
        assertThat(count.getText()).startsWith("Rows 1 to 100 of ");
        new Select(list.findElement(By.cssSelector("select[data-cell='4']"))).selectByVisibleText("impossible alone");
        assertThat(list.findElements(By.cssSelector("tbody tr td:nth-child(5)")))
                .isNotEmpty()
                .allMatch(cell -> "impossible alone".equals(cell.getDomProperty("textContent")));
        assertThat(count.getText()).contains(" found, of ");
        new Select(list.findElement(By.cssSelector("select[data-cell='1']"))).selectByVisibleText("4");
        assertThat(list.findElements(By.cssSelector("tbody tr td:nth-child(2)")))
                .allMatch(cell -> "4".equals(cell.getDomProperty("textContent")));
        list.findElement(By.name("text")).sendKeys("no such word anywhere");
        assertThat(count.getText()).matches("None of the [\\d,]+ rows is like that\\.");
        assertThat(list.findElements(By.cssSelector("tbody tr"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en,by_village",
        "en,bottlenecks",
        "en,week",
        "en,rooms",
        "en,givers",
        "en,unmet",
        "zh,week",
        "many,homes",
        "many,sessions",
    })
    void everyListPagesThroughAllItsRows(String name, String id) {
        var list = open(name).findElement(By.id(id + "-list"));
        var rows = new ArrayList<String>(texts(list));
        int page = rows.size();
        var next = list.findElement(By.name("next"));
        while (!"true".equals(next.getDomAttribute("aria-disabled"))) {
            next.click();
            rows.addAll(texts(list));
        }
        var numbers = Pattern.compile("\\d+").matcher(list.findElement(By.className("count")).getText().replace(",", ""));
        assertThat(numbers.results().map(MatchResult::group).map(Integer::valueOf))
                .containsExactly((rows.size() - 1) / page * page + 1, rows.size(), rows.size());
        assertThat(rows).hasSizeGreaterThan(page).noneMatch(String::isBlank);
        assertThat(rows.subList(page, rows.size())).isNotEqualTo(rows.subList(0, rows.size() - page));
        // The last page holds less, and each row of it has the same parts as the first that the page came with.
        assertThat(parts(list, "[data-rows] > *:last-child")).isEqualTo(partsOfTheFirstRow(name, id));
    }

    /** What each row says, all its parts together; asked for at once, as the browser answers slowly. */
    private List<String> texts(WebElement list) {
        var texts = browser.orElseThrow().executeScript("""
                return Array.from(arguments[0].querySelector("[data-rows]").children, row => row.textContent);
                """, list);
        return ((List<?>) Objects.requireNonNull(texts)).stream().map(String::valueOf).toList();
    }

    private List<String> partsOfTheFirstRow(String name, String id) {
        return parts(open(name).findElement(By.id(id + "-list")), "[data-rows] > *:first-child");
    }

    /** Names and classes of a row's elements, without the blocks and lines of which each row has its own. */
    private static List<String> parts(WebElement list, String row) {
        return list.findElement(By.cssSelector(row))
                .findElements(By.cssSelector(":not([data-strip] *):not([data-lines] *)"))
                .stream()
                .map(part -> part.getTagName() + "." + part.getDomAttribute("class"))
                .toList();
    }

    @Test
    void aRowOfTheWeekThatWasSearchedForOpensToItsVisits() {
        var list = open("en").findElement(By.id("week-list"));
        list.findElement(By.name("page")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "3", Keys.TAB);
        var row = list.findElement(By.cssSelector("[data-rows] details"));
        var who = row.findElement(By.className("who")).getText();
        row.findElement(By.cssSelector("summary")).sendKeys(Keys.ENTER);
        var visit = row.findElement(By.cssSelector("tr td:nth-child(2)")).getText();
        assertThat(visit).matches("\\d\\d:\\d\\d–\\d\\d:\\d\\d");
        assertThat(row.findElements(By.cssSelector("rect.met title"))).anyMatch(title -> title.getDomProperty("textContent")
                .startsWith(visit));
        list.findElement(By.name("text")).sendKeys(who);
        assertThat(list.findElements(By.cssSelector("[data-rows] .who"))).anyMatch(one -> who.equals(one.getText()));
        assertThat(list.findElement(By.className("count")).getText()).contains(" found, of ");
    }

    @Test
    void pagesAreTurnedByKeyboardAndTheFocusStays() {
        var driver = open("en");
        var list = driver.findElement(By.id("by_village-list"));
        var next = list.findElement(By.name("next"));
        next.sendKeys(Keys.ENTER);
        var count = list.findElement(By.className("count"));
        assertThat(count.getText()).startsWith("Rows 25 to ");
        assertThat(count.getDomAttribute("role")).isEqualTo("status");
        assertThat(next.getDomAttribute("aria-disabled")).isEqualTo("true");
        assertThat(driver.switchTo().activeElement()).isEqualTo(next);
        list.findElement(By.name("previous")).sendKeys(Keys.SPACE);
        assertThat(count.getText()).startsWith("Rows 1 to 24 of ");
    }

    @Test
    void layersOfTheMapCanBeHidden() {
        var driver = open("en");
        var ways = driver.findElement(By.cssSelector("#map .ways"));
        assertThat(ways.getCssValue("display")).isNotEqualTo("none");
        driver.findElement(By.id("show-ways")).click();
        assertThat(ways.getCssValue("display")).isEqualTo("none");
    }

    @Test
    void worksWithoutScripts() {
        var driver = browser.orElseThrow();
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("en");
            assertThat(driver.findElements(By.cssSelector("#unmet tbody tr"))).hasSize(100);
            assertThat(driver.findElements(By.className("filter"))).isNotEmpty().noneMatch(WebElement::isDisplayed);
            assertThat(driver.findElement(By.cssSelector("#week .paged > p")).getText())
                    .matches("Rows 1 to 40 of \\d+\\. All of them stand in roster\\.xlsx, beside this report\\.");
            assertThat(driver.findElements(By.cssSelector("#map svg.map circle"))).isNotEmpty();
        } finally {
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void printsToPdf() {
        var pdf = open("zh").print(new PrintOptions()).getContent();
        assertThat(Base64.getDecoder().decode(pdf)).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(50_000);
    }

    @Test
    void screenshotsAreTaken() throws IOException {
        var images = Path.of(System.getProperty("huzhu.images", folder.resolve("images").toString()));
        Files.createDirectories(images);
        shoot("en", 1200, 1500, "light", "screen", images.resolve("report.png"));
        shoot("en", 1200, 1500, "dark", "screen", images.resolve("report-dark.png"));
        shoot("zh", 1200, 1500, "light", "screen", images.resolve("report-zh.png"));
        shoot("zh", 500, 1100, "light", "screen", images.resolve("report-phone-zh.png"));
        shoot("zh", A4_WIDTH, A4_HEIGHT, "light", "print", images.resolve("report-print-zh.png"));
        try (var files = Files.list(images)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png"))).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    private void shoot(String name, int width, int height, String scheme, String media, Path to) throws IOException {
        var driver = open(name);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.manage().window().setSize(new Dimension(width, height));
        Files.write(to, driver.getScreenshotAs(OutputType.BYTES));
        // Else the tests that follow would see the page as it is printed, without its controls.
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
}
