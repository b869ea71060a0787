import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.study.Status;
import org.isim.app.study.StudyContent;
import org.isim.app.study.StudyRow;
import org.isim.app.study.StudyTable;
import org.isim.app.study.StudyWriter;
import org.isim.model.SyntheticEconomies;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;

/**
 * Writes a study of a synthetic union of 19 products with two scenarios, a baseline and halved barriers, to time commands on.
 * Usage: java -cp src/target/isim.jar:model/target/isim-model-0.1.0-tests.jar src/bench/SyntheticStudy.java MEMBERS FOLDER
 */
public final class SyntheticStudy {
    private static final Map<StudyTable, List<StudyRow>> ROWS = new EnumMap<>(StudyTable.class);

    public static void main(String[] args) throws Exception {
        int members = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        Economy e = SyntheticEconomies.economy(members, 19, 1);
        for (int r = 0; r < members; r++) {
            String member = e.members().get(r).code();
            for (int i = 0; i < e.productCount(); i++) {
                String product = e.products().get(i).code();
                for (int k = 0; k < e.productCount(); k++) {
                    row(StudyTable.USE, e.coefficient(r, i, k) * e.output(r, k), member, product, e.products().get(k).code());
                }
                row(StudyTable.FINAL_USE, e.household(r, i), member, product, "household");
                row(StudyTable.FINAL_USE, e.otherFinalUse(r, i), member, product, "government");
                for (int o = 0; o < members; o++) {
                    row(StudyTable.FLOWS, e.flow(o, r, i), e.members().get(o).code(), member, product);
                    row(StudyTable.BARRIERS, e.barrier(o, r, i), e.members().get(o).code(), member, product);
                }
                row(StudyTable.EXTERNAL, e.exports(r, 0, i), member, e.partners().get(0).code(), product, "export");
                row(StudyTable.EXTERNAL, e.imports(0, r, i), member, e.partners().get(0).code(), product, "import");
                row(StudyTable.ACCOUNTS, e.output(r, i), member, product, "output");
                double inputs = 0;
                for (int j = 0; j < e.productCount(); j++) {
                    inputs += e.coefficient(r, j, i);
                }
                row(StudyTable.ACCOUNTS, (1 - inputs) * e.output(r, i), member, product, "value-added");
                row(StudyTable.ACCOUNTS, e.employment(r, i), member, product, "employment");
            }
        }
        StudyWriter.write(
                folder,
                new StudyContent(
                        "synthetic",
                        "A synthetic union of " + members,
                        "Drawn at random.",
                        List.of(new StudyContent.License("CC0-1.0", null, null)),
                        List.of(new StudyContent.Source("drawn", "Drawn at random", null)),
                        2020,
                        "million USD",
                        "thousand persons",
                        e.members(),
                        e.products(),
                        e.partners(),
                        List.of(),
                        ROWS));
        Files.writeString(
                folder.resolve("baseline.yaml"),
                """
                title: Baseline
                room:
                  trade-flexibility: 0.25
                  capacity-reserve: 5%
                  labour-reserve: 3%
                  export-steps: [{up-to: +20%, price: 0.9}]
                  import-steps: [{up-to: +20%, price: 1.1}, {up-to: +50%, price: 1.25}]
                """);
        Files.writeString(
                folder.resolve("halved.yaml"),
                """
                title: Barriers halved
                extends: baseline.yaml
                barriers: [{from: any, to: any, products: any, change: -50%}]
                """);
    }

    private static void row(StudyTable table, double value, String... codes) {
        boolean own = table == StudyTable.BARRIERS && codes[0].equals(codes[1]);
        if (value != 0 && !own) {
            ROWS.computeIfAbsent(table, t -> new ArrayList<>())
                    .add(new StudyRow(List.of(codes), value, Double.NaN, Status.ASSUMED, "drawn"));
        }
    }
}
