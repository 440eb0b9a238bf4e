package org.waymark.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;

/** An officer who works in a real browser, by what the pages show; every page is photographed wide and narrow. */
public final class OfficerAtTheScreen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String officer;
    private final MockMvc mvc;
    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private OfficerAtTheScreen(Browser browser, MockMvc mvc, String home, String officer, boolean scripts) {
        this.officer = officer;
        this.mvc = mvc;
        this.home = home;
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.setViewportSize(1280, 900);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                complaints.add("asks another host: " + request.url());
            }
        });
    }

    /** Signs in by the button that the sign-in page offers for each demonstration officer. */
    public static OfficerAtTheScreen signIn(
            Browser browser, MockMvc mvc, String home, String officer, boolean scripts) {
        var screen = new OfficerAtTheScreen(browser, mvc, home, officer, scripts);
        screen.page.navigate(home + "/login");
        screen.look("sign-in");
        screen.page.locator("summary").all().stream().filter(Locator::isVisible).forEach(Locator::click);
        screen.page
                .locator("form:has(input[name=username][value='" + officer + "']) button")
                .last()
                .click();
        assertThat(screen.page).not().hasURL(java.util.regex.Pattern.compile(".*/login.*"));
        return screen;
    }

    public Page page() {
        return page;
    }

    public OfficerAtTheScreen go(String path) {
        page.navigate(home + path);
        return this;
    }

    /** Opens the step with this name from the worklist, answers it and completes it. */
    public OfficerAtTheScreen step(String code, String name, Map<String, ?> answers) {
        openStep(code, name);
        take();
        answer(answers);
        look("task-" + name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete the task"))
                .click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/worklist.*"));
        return this;
    }

    public OfficerAtTheScreen openStep(String code, String name) {
        for (String tab : List.of("", "&scope=available")) {
            go("/worklist?case=" + code + tab);
            Locator row = page.locator("main :is(li, article)")
                    .filter(new Locator.FilterOptions().setHasText(code))
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(name).setExact(true));
            if (row.count() > 0) {
                look("worklist-" + officer);
                row.first().click();
                assertThat(page.locator("h1")).hasText(name);
                return this;
            }
        }
        throw new AssertionError(officer + " finds no “" + name + "” of " + code + " in the worklist");
    }

    private void take() {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this task"));
        if (button.count() > 0) {
            button.first().click();
        }
    }

    /** Fills the task's form: what is given, and for the rest the plainest answers. */
    public OfficerAtTheScreen answer(Map<String, ?> answers) {
        String task = page.url().replaceAll(".*/tasks/([^/?#]+).*", "$1");
        return fill(ApiDoor.of(mvc, officer).get("/api/v1/tasks/" + task).json().get("form"), answers);
    }

    /** Fills a form by its schema. */
    public OfficerAtTheScreen fill(JsonNode schema, Map<String, ?> answers) {
        ObjectNode values = PlainAnswers.to(schema, answers);
        values.fields().forEachRemaining(field -> set(field.getKey(), field.getValue()));
        return this;
    }

    /** Photographs the page at 1280 and at 360 pixels; nothing may scroll sideways on the narrow one. */
    public OfficerAtTheScreen look(String name) {
        String file = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    // Hiding the caret needs a style of its own, which the policy of the pages refuses.
                    .setCaret(ScreenshotCaret.INITIAL)
                    .setPath(PICTURES.resolve(file + "-" + width + ".png")));
            if (width == 360) {
                org.assertj.core.api.Assertions.assertThat(page.locator("body").boundingBox().width)
                        .as(page.url())
                        .isLessThanOrEqualTo(360);
            }
        }
        return this;
    }

    /** Leaves; the browser must have had nothing to complain about. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void set(String key, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> choose(key, each.asText()));
            return;
        }
        Locator control = page.locator("[name='" + key + "']").first();
        String kind = String.valueOf(control.getAttribute("type"));
        String tag = control.evaluate("e => e.tagName").toString();
        if (kind.equals("radio")) {
            choose(key, value.asText());
        } else if (kind.equals("checkbox")) {
            control.setChecked(value.asBoolean());
        } else if (tag.equals("SELECT")) {
            control.selectOption(value.asText());
        } else {
            control.fill(kind.equals("datetime-local") ? value.asText().substring(0, 16) : value.asText());
        }
    }

    private void choose(String key, String value) {
        page.locator("[name='" + key + "'][value='" + value + "']").check();
    }
}
