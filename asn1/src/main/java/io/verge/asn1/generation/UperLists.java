package io.verge.asn1.generation;

import io.verge.asn1.ir.Bounds;
import io.verge.asn1.ir.ListType;
import io.verge.asn1.ir.Range;

/** The methods that read and write a list by X.691 clauses 20 and 22: short ones with their count, others in fragments. */
final class UperLists {
    private final UperExpressions uper;
    private final Widths widths;
    private final ListType list;
    private final Spot element;
    private final String type;
    private final Bounds size;
    private final Range range;
    private final boolean isShort;
    private final String name;

    UperLists(UperExpressions uper, Widths widths, Expressions.ListCodec codec) {
        this.uper = uper;
        this.widths = widths;
        this.list = codec.list();
        this.element = codec.spot().inside(JavaTypes.elementName(list));
        this.type = uper.types().boxed(list.element(), element);
        this.size = list.size();
        this.range = size.per();
        this.isShort = Widths.isShort(range);
        this.name = codec.spot().name() + "ListUper";
    }

    void write(SourceText text) {
        text.gap().line("private static List<%s> read%s(UperReader in) {", type, name);
        if (isShort && size.extensible()) {
            text.line("if (in.bit()) {").line("return read%sLong(in);", name).line("}");
        }
        if (isShort) {
            text.line("int count = %s;", UperExpressions.readLength(range));
            text.line("in.checkRoom(count, %d);", widths.least(list.element()));
            text.line("Object[] elements = new Object[count];");
            text.line("for (int i = 0; i < count; i++) {");
            text.line("elements[i] = %s;", uper.read(list.element(), element));
            text.line("}").line("return Lists.ofOwned(elements);");
        } else {
            if (size.extensible()) {
                text.line("in.skip(1);");
            }
            text.line("return read%sLong(in);", name);
        }
        text.line("}");
        if (!isShort || size.extensible()) {
            readLongList(text);
        }
        writeList(text);
    }

    private void readLongList(SourceText text) {
        text.gap().line("private static List<%s> read%sLong(UperReader in) {", type, name);
        text.line("List<%s> elements = new ArrayList<>();", type);
        text.line("boolean more = true;").line("while (more) {");
        text.line("int length = in.lengthDeterminant();").line("more = length >= UperReader.MORE;");
        text.line("int count = more ? length - UperReader.MORE : length;");
        text.line("in.checkRoom(count, %d);", widths.least(list.element()));
        text.line("for (int i = 0; i < count; i++) {");
        text.line("elements.add(%s);", uper.read(list.element(), element));
        text.line("}").line("}");
        if (!list.size().extensible() && list.size().per().isConstrained()) {
            Numbers sizes = new Numbers(Numbers.Kind.INT, list.size().per(), false);
            text.line("if (elements.size() < %s || elements.size() > %s) {", sizes.lower(), sizes.upper());
            text.line("throw in.malformed(Reason.OUT_OF_RANGE);").line("}");
        }
        text.line("return Lists.copyOf(elements);").line("}");
    }

    private void writeList(SourceText text) {
        Numbers numbers = new Numbers(Numbers.Kind.INT, size.per(), false);
        text.gap().line("private static void write%s(UperWriter out, List<%s> elements) {", name, type);
        text.line("int size = elements.size();");
        if (isShort) {
            if (size.extensible()) {
                text.line("boolean isRoot = %s;", UperExpressions.isInRoot(numbers, "size"));
                text.line("out.bit(!isRoot);");
                text.line("if (!isRoot) {")
                        .line("write%sLong(out, elements);", name)
                        .line("return;")
                        .line("}");
            }
            if (!size.per().isFixed()) {
                text.line("out.bits(%s, %d);", UperExpressions.toRaw(numbers, "size"), numbers.bits());
            }
            text.line("for (int i = 0; i < size; i++) {");
            uper.write(text, list.element(), element, "elements.get(i)");
            text.line("}").line("}");
        } else {
            if (size.extensible()) {
                text.line("out.bit(false);");
            }
            text.line("write%sLong(out, elements);", name).line("}");
        }
        if (isShort && !size.extensible()) {
            return;
        }
        text.gap().line("private static void write%sLong(UperWriter out, List<%s> elements) {", name, type);
        text.line("int at = 0;").line("boolean more = true;").line("while (more) {");
        text.line("int left = elements.size() - at;");
        text.line("more = left >= UperWriter.FRAGMENT;");
        text.line("for (int end = at + out.lengthDeterminant(left); at < end; at++) {");
        uper.write(text, list.element(), element, "elements.get(at)");
        text.line("}").line("}").line("}");
    }
}
