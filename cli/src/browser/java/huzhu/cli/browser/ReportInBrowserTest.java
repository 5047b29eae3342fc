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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
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
import org.openqa.selenium.OutputType;
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
        var driver = open("en");
        var count = driver.findElement(By.id("unmet-count"));
        assertThat(count.getText()).startsWith("1 to 100 of ");
        var verdict = driver.findElement(By.name("verdict"));
        new Select(verdict).selectByVisibleText("impossible alone");
        assertThat(driver.findElements(By.cssSelector("#unmet-table tbody tr td:nth-child(5)")))
                .isNotEmpty()
                .allMatch(cell -> "impossible alone".equals(cell.getDomProperty("textContent")));
        new Select(driver.findElement(By.name("level"))).selectByVisibleText("4");
        assertThat(driver.findElements(By.cssSelector("#unmet-table tbody tr td:nth-child(2)")))
                .allMatch(cell -> "4".equals(cell.getDomProperty("textContent")));
        driver.findElement(By.name("text")).sendKeys("no such word anywhere");
        assertThat(count.getText()).isEqualTo("0 to 0 of 0");
    }

    @Test
    void theNextPageIsReachedByKeyboard() {
        var driver = open("en");
        driver.findElement(By.name("next")).sendKeys("\n");
        assertThat(driver.findElement(By.id("unmet-count")).getText()).startsWith("101 to 200 of ");
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
            assertThat(driver.findElements(By.cssSelector("#unmet tbody tr"))).hasSize(200);
            assertThat(driver.findElement(By.id("unmet-filter")).isDisplayed()).isFalse();
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
