package io.verge.asn1.generation;

import io.verge.asn1.ir.Definition;
import io.verge.asn1.ir.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the Java of a model: a source file for each of its types, in a package for each of its modules. */
public final class JavaGenerator {
    private static final List<String> IMPORTS = List.of(
            "io.verge.asn1.runtime.BitString",
            "io.verge.asn1.runtime.Check",
            "io.verge.asn1.runtime.EncodingRules",
            "io.verge.asn1.runtime.Lists",
            "io.verge.asn1.runtime.Null",
            "io.verge.asn1.runtime.ObjectIdentifier",
            "io.verge.asn1.runtime.OctetString",
            "io.verge.asn1.runtime.OerReader",
            "io.verge.asn1.runtime.OerWriter",
            "io.verge.asn1.runtime.Reason",
            "io.verge.asn1.runtime.UnknownExtensions",
            "io.verge.asn1.runtime.UperReader",
            "io.verge.asn1.runtime.UperWriter",
            "java.math.BigInteger",
            "java.util.ArrayList",
            "java.util.List",
            "java.util.Optional",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong");

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:record|interface|class|enum) ([A-Z]\\w*)");

    private JavaGenerator() {}

    /**
     * The files, in the order of the definitions.
     *
     * @param basePackage what the modules' packages are put under
     * @throws Unsupported for a construct that there is no Java for
     */
    public static List<JavaFile> generate(Model model, String basePackage) {
        JavaTypes types = new JavaTypes(model, basePackage);
        ClassGenerator classes = new ClassGenerator(types);
        List<JavaFile> files = new ArrayList<>();
        for (Definition definition : model.definitions()) {
            if (ClassGenerator.hasClass(definition.type())) {
                files.add(file(classes, types, basePackage, definition));
            }
        }
        return files;
    }

    private static JavaFile file(ClassGenerator classes, JavaTypes types, String basePackage, Definition definition) {
        SourceText body = new SourceText();
        String name = types.classOf(definition);
        body.line(
                "/** {@code %s} of {@code %s}. */",
                definition.name().name(), definition.name().module());
        classes.write(body, definition.type(), new Spot(name, ""), "public ");
        String code = shortened(
                body.toString(),
                JavaNames.packageOf(basePackage, definition.name().module()));
        SourceText text = new SourceText();
        text.line(
                "package %s;",
                JavaNames.packageOf(basePackage, definition.name().module()));
        text.line("");
        String simple = name.substring(name.lastIndexOf('.') + 1);
        for (String imported : IMPORTS) {
            String used = imported.substring(imported.lastIndexOf('.') + 1);
            if (!used.equals(simple) && code.matches("(?s).*\\b" + used + "\\b.*")) {
                text.line("import %s;", imported);
            }
        }
        text.line("");
        return new JavaFile(name.replace('.', '/') + ".java", text + code);
    }

    /** Leaves out the package where a name means the same without it. */
    private static String shortened(String code, String packageName) {
        Set<String> declared =
                DECLARATION.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Pattern qualified = Pattern.compile("\\b" + Pattern.quote(packageName) + "\\.([A-Z]\\w*)");
        return qualified
                .matcher(code)
                .replaceAll(found ->
                        Matcher.quoteReplacement(declared.contains(found.group(1)) ? found.group() : found.group(1)));
    }
}
