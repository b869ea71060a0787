package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.well;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.language.Language;
import org.isim.app.study.SmallStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** English and Russian: the same texts in both, and nothing of the program's own left in English where Russian is asked for. */
class LanguageTest {
    /** A place of a text, or what is Latin in both languages: names of programs, files, options and keys. */
    private static final Pattern SHARED = Pattern.compile(
            "\\d-(sensitivity|interests|chains)(/chains.html)?|isim (sensitivity|interests|diagnose|compare --attribute|run --verbose|run --solver ojalgo|run)|run --ranging|--treatments|--help|--verbose|--time-limit"
                    + "|coalition-open-links|coalition-fixed-uses: scaled|union: |ISIM( development| [0-9.]+)?|HiGHS [0-9.]+|[\\w-]+\\.(csv|yaml)|[0-9]e-[0-9]+"
                    + "|JAVA_TOOL_OPTIONS=-Xmx8g|Java|(?<=Концепция: )[^.]+|<[^>]+>|&\\w+;");

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void bothHaveTheSameTextsWithTheSamePlaces() throws IOException {
        Properties english = bundle("messages.properties");
        Properties russian = bundle("messages_ru.properties");
        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            String text = russian.getProperty(key);
            assertThat(places(text)).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(SHARED.matcher(text).replaceAll("")).as(key).doesNotContainPattern(ENGLISH);
            // an apostrophe that is not doubled would swallow the places after it
            assertThat(english.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new HashSet<>();
        Matcher matcher = PLACES.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    /** With names, units and texts of files in Russian, whatever Latin is left is the program's own English. */
    private Path study() throws IOException {
        Path study = SmallStudy.write(temp.resolve("study"));
        SmallStudy.edit(study, "members.csv", "First", "Первый");
        SmallStudy.edit(study, "members.csv", "\"Second, \"\"the other\"\"\"", "Второй");
        SmallStudy.edit(study, "sectors.csv", "AGR,AGR", "AGR,Хлеб");
        SmallStudy.edit(study, "sectors.csv", "MAN,MAN", "MAN,Машины");
        SmallStudy.edit(study, "partners.csv", "Rest of world", "Весь мир");
        SmallStudy.edit(study, "datapackage.json", "A small study", "Исследование");
        SmallStudy.edit(study, "datapackage.json", "Two members, two sectors.", "Двое.");
        SmallStudy.edit(study, "datapackage.json", "Invented", "Вымысел");
        SmallStudy.edit(study, "datapackage.json", "million USD", "млн долл.");
        SmallStudy.edit(study, "datapackage.json", "thousand persons", "тыс. чел.");
        Ran.file(
                study,
                "1.yaml",
                "title: Запас",
                "room: {capacity-reserve: 5%, labour-reserve: 2%}",
                "assumptions: [Так принято]");
        Ran.file(
                study,
                "2.yaml",
                "title: Больше",
                "extends: 1.yaml",
                "barriers: [{from: any, to: any, products: any, change: -50%}]");
        return study;
    }

    @Test
    void aRussianRunSaysNothingInEnglish() throws IOException {
        Path study = study();
        Path out = temp.resolve("2");
        Ran ran = well("run", "--lang", "ru", "--out", out, study.resolve("2.yaml"));
        assertThat(ran.out()).contains("Потребление союза: +", " к сценарию сравнения, ");
        assertRussian(ran.out());
        assertThat(ran.out()).containsPattern("[0-9],[0-9]");
        String summary = Files.readString(out.resolve("2").resolve("summary.txt"));
        assertThat(ran.out()).startsWith(summary);
        String page = Files.readString(out.resolve("2").resolve("report.html"));
        assertThat(page).contains("<html lang=\"ru\">", "Кто и сколько выигрывает");
        assertRussian(text(page));
        // numbers of data files have no language
        assertThat(Files.readString(out.resolve("2").resolve("members.csv")))
                .contains("livingStandard,base year = 1,1,1.0");
    }

    @Test
    void aRussianComparisonSaysNothingInEnglish() throws IOException {
        Path study = study();
        Path out = temp.resolve("2");
        Ran ran = well(
                "compare", "--attribute", "--lang=ru", "--out", out, study.resolve("1.yaml"), study.resolve("2.yaml"));
        assertRussian(ran.out());
        assertRussian(text(Files.readString(out.resolve("compare-1-2").resolve("report.html"))));
    }

    /** Lines to write into a file are as the file has them. */
    @Test
    void aRussianDiagnosisSaysNothingInEnglish() throws IOException {
        Path study = study();
        Path never = Ran.file(
                study,
                "3.yaml",
                "title: Слишком много",
                "extends: 1.yaml",
                "interests: {floors: {AAA: {living-standard: 1.5, jobs: 1.2}}}");
        Path out = temp.resolve("2");
        Ran ran = isim("run", "--lang", "ru", "--out", out, never);
        assertThat(ran.exit()).isEqualTo(3);
        assertRussian(ran.out());
        String page = Files.readString(out.resolve("3").resolve("report.html"));
        assertThat(page).contains("Первый: уровень жизни не менее 1,5", "<code>isim diagnose 3.yaml</code>");
        assertRussian(text(page));
        ran = isim("diagnose", "--verbose", "--lang", "ru", never);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("Плана нет: ", "Первый: уровень жизни не менее 1,5", "Этому мешают: ");
        assertRussian(ran.out().replaceAll("(?m)^  [a-z]+: .*$", ""));
        assertThat(isim("diagnose", "--lang", "ru", study.resolve("1.yaml")).out())
                .contains("План есть: у 1 есть план");
    }

    @Test
    void russianAnswersOfOtherCommandsSayNothingInEnglish() throws IOException {
        Path study = study();
        Path scenario = study.resolve("2.yaml");
        Path out = temp.resolve("2");
        Ran ran = well("validate", "--lang", "ru", scenario);
        assertThat(ran.out()).contains("ошибок нет", "участников 2, продуктов 2");
        assertRussian(ran.out());
        assertRussian(well("sensitivity", "--draws", "4", "--lang", "ru", "--out", out, scenario)
                .out());
        String words = "total|shares|max-min|kalai-smorodinsky|nash|equivalent-exchange|balanced|shipped"
                + "|third-country|cut|free|renormalised|AAA|BBB|--treatments";
        assertRussian(well("interests", "--treatments", "--frontier=AAA,BBB", "--lang", "ru", "--out", out, scenario)
                .out()
                .replaceAll(words, ""));
        String interests = Files.readString(out.resolve("2-interests").resolve("interests.html"));
        assertThat(interests).contains("<html lang=\"ru\">", "Кто ушёл бы");
        assertRussian(text(interests).replaceAll(words, ""));
        Path family = Ran.file(
                study,
                "6.yaml",
                "title: Больше",
                "extends: 2.yaml",
                "vary: {key: \"barriers[1].change\", values: [-50%, -60%]}");
        assertRussian(well("run", "--lang", "ru", "--out", out, family).out().replace("barriers[1].change", ""));
        assertRussian(
                text(Files.readString(out.resolve("6").resolve("family.html"))).replace("barriers[1].change", ""));
        Path chains = Ran.file(
                study,
                "4.yaml",
                "title: Цепочка",
                "extends: 1.yaml",
                "chains:",
                "  bread:",
                "    title: Цепочка",
                "    annual: 10%",
                "    capital-goods: {MAN: 100%}",
                "    stages:",
                "      grain: {title: Зерно, like: AGR, in: {AAA: {existing: 5}, BBB: {build: 4}}, investment: 0.5}",
                "      loaf: {title: Хлеб, like: MAN, from: {grain: 30%}, in: {AAA: {existing: 3}, BBB: {existing: 3}}}",
                "    sold: {as: MAN, exports: [{to: ROW, up-to: 3, price: 1.2}]}");
        assertRussian(well("chains", "--lang", "ru", "--out", out, chains).out().replace("least-share: {AAA: ", ""));
        String page = Files.readString(out.resolve("4-chains").resolve("chains.html"));
        assertThat(page).contains("<html lang=\"ru\">", "Покупатели");
        well("run", "--lang", "ru", "--out", out, chains);
        page = text(Files.readString(out.resolve("4").resolve("report.html")));
        assertThat(page).contains("Где стоят стадии", "Покупатели");
        assertRussian(page.replace("chains", ""));
    }

    @Test
    void russianLimitsAndRangesSayNothingInEnglish() throws IOException {
        Path study = study();
        Path out = temp.resolve("2");
        Ran ran = well("run", "--ranging", "--lang", "ru", "--out", out, study.resolve("2.yaml"));
        assertThat(ran.out()).contains("Цены ограничений, самые дорогие из ");
        assertRussian(ran.out());
        for (String command :
                new String[] {"run --out=" + out, "interests --out=" + out, "sensitivity --out=" + out, "diagnose"}) {
            ran = isim(
                    (Object[]) (command + " --time-limit=0.000000001 --lang=ru " + study.resolve("2.yaml")).split(" "));
            assertThat(ran.exit()).isEqualTo(5);
            assertThat(ran.out() + ran.err()).contains("предел времени 0,000000001 с");
            assertRussian(ran.out() + ran.err().replace("isim: ", ""));
        }
    }

    @Test
    void smallerCommandsAreRussianToo() {
        Path made = temp.resolve("made");
        Ran ran = well("new", "--lang", "ru", made);
        assertThat(ran.out()).contains("участников 3, отраслей 4, записано в ", "Дальше: isim run ");
        Path baseline = made.resolve("baseline.yaml");
        assertThat(well("export", "--lang", "ru", "--lp", temp.resolve("b.lp"), baseline)
                        .out())
                .contains(": строк ");
        assertThat(isim("show", "--lang", "ru", made.resolve("none.yaml")).err())
                .contains("такого файла нет");
    }

    /** Keys and words of the file stay, what is said of them is Russian. */
    @Test
    void problemsOfFilesAreRussian() throws IOException {
        Path study = study();
        Path file = Ran.file(
                study,
                "5.yaml",
                "titel: Ошибки",
                "barriers:",
                "  - {from: AAB, to: any, products: MAN, change: 50%}",
                "room: {capacity-reserve: 5, labour-reserve: }");
        for (String command : new String[] {"run", "validate", "diagnose"}) {
            Ran ran = isim(command, "--lang", "ru", file);
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err().replace(file.toString().replace('\\', '/'), "5.yaml"))
                    .contains("5.yaml:1:1: ошибка: неизвестный ключ «titel» (возможно, «title»?)\n")
                    .contains("5.yaml:3:12: ошибка: неизвестный участник «AAB» (возможно, «AAA»?)\n")
                    .contains("ошибка: нужно: изменение со знаками, например -50%, +10% или =0.1; здесь \"50%\"\n")
                    .contains("нужно: проценты, например 5%; здесь \"5\" (возможно, «5%»?)\n");
        }
    }

    @Test
    void itsMessagesAreRussianToo() {
        Ran ran = isim("run", "--lang", "ru", temp.resolve("missing"), "--nonsense");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("неизвестный параметр «--nonsense»", "См. isim run --help");
        assertThat(isim("run", "--time-limit", "soon", "--lang", "ru", "x").err())
                .contains("--time-limit: «soon» — не число");
        assertThat(isim("compare", "--lang", "ru", "x").err()).contains("compare нужны два сценария или больше");
        assertThat(isim("run", "--lang", "de", temp.resolve("missing")).exit()).isEqualTo(2);
    }

    /** What a browser shows of a page. */
    private static String text(String page) {
        return page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "")
                .replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<code>([^<]|<wbr>)*</code>", "")
                // inputs are quoted as they stand in the file
                .replaceAll("<td[^>]*>(\\{[^<]*|[0-9.]+|[A-Z]{3})</td>", "")
                .replaceAll("<[^>]*aria-label=\"([^\"]*)\"[^>]*>", " $1 ")
                .replaceAll("<[^>]*>", " ");
    }

    private void assertRussian(String text) {
        String own = SHARED.matcher(text.replace(temp.toString() + "/study", "")
                        .replace(temp.toString(), "")
                        .replace("compare-1-2", ""))
                .replaceAll("");
        own = own.replaceAll("barriers\\[1]|(barriers: )?\\{from: any[^}]*}", "");
        assertThat(own).doesNotContainPattern(ENGLISH);
        assertThat(own).as("decimal commas").doesNotContainPattern("[0-9]\\.[0-9]");
    }
}
