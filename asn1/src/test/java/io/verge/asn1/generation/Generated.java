package io.verge.asn1.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.verge.asn1.Asn1;
import io.verge.asn1.Compilation;
import io.verge.asn1.ir.Name;
import io.verge.asn1.runtime.Codec;
import io.verge.asn1.runtime.Decoded;
import io.verge.asn1.runtime.EncodingRules;
import io.verge.asn1.runtime.OerReader;
import io.verge.asn1.runtime.OerWriter;
import io.verge.asn1.runtime.Reason;
import io.verge.asn1.runtime.UperReader;
import io.verge.asn1.runtime.UperWriter;
import io.verge.asn1.source.Source;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Modules on their way to classes that can be called. */
public final class Generated {
    private static final String BASE = "made";

    private final ClassLoader classes;

    private Generated(ClassLoader classes) {
        this.classes = classes;
    }

    /** Generates the Java of these modules and compiles it into the directory. */
    public static Generated of(List<Source> sources, Path directory) throws IOException {
        if (!(Asn1.compile(sources) instanceof Compilation.Compiled compiled)) {
            throw new AssertionError("the modules do not compile");
        }
        List<JavaText> files = JavaGenerator.generate(compiled.model(), BASE).stream()
                .map(JavaText::new)
                .toList();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", directory.toString());
        assertThat(javac.getTask(null, null, null, options, null, files).call())
                .as("what is generated is Java")
                .isTrue();
        return new Generated(new URLClassLoader(new URL[] {directory.toUri().toURL()}));
    }

    private static final class JavaText extends SimpleJavaFileObject {
        private final String text;

        JavaText(JavaFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignored) {
            return text;
        }
    }

    /** The codec of a class, as {@code module.Type}, called without anything being made on the way. */
    public Codec<Object> codec(EncodingRules rules, String type) {
        return switch (rules) {
            case UPER -> {
                MethodHandle read = handle(type, "readUper", MethodType.methodType(Object.class, UperReader.class));
                MethodHandle write =
                        handle(type, "writeUper", MethodType.methodType(void.class, Object.class, UperWriter.class));
                yield Codec.uper(
                        in -> {
                            try {
                                return (Object) read.invokeExact(in);
                            } catch (Throwable thrown) {
                                throw asItIs(thrown);
                            }
                        },
                        (value, out) -> {
                            try {
                                write.invokeExact(value, out);
                            } catch (Throwable thrown) {
                                throw asItIs(thrown);
                            }
                        });
            }
            case OER -> {
                MethodHandle read = handle(type, "readOer", MethodType.methodType(Object.class, OerReader.class));
                MethodHandle write =
                        handle(type, "writeOer", MethodType.methodType(void.class, Object.class, OerWriter.class));
                yield Codec.oer(
                        in -> {
                            try {
                                return (Object) read.invokeExact(in);
                            } catch (Throwable thrown) {
                                throw asItIs(thrown);
                            }
                        },
                        (value, out) -> {
                            try {
                                write.invokeExact(value, out);
                            } catch (Throwable thrown) {
                                throw asItIs(thrown);
                            }
                        });
            }
        };
    }

    private static RuntimeException asItIs(Throwable thrown) {
        if (thrown instanceof RuntimeException exception) {
            return exception;
        }
        throw new AssertionError(thrown);
    }

    /** A method of a class, as one of objects. */
    private MethodHandle handle(String type, String name, MethodType as) {
        Class<?> coder = as.parameterType(as.parameterCount() - 1);
        try {
            Method method = classes.loadClass(BASE + "." + type).getMethod(name, coder);
            return MethodHandles.publicLookup().unreflect(method).asType(as);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + "." + name, e);
        }
    }

    /** The codec of a definition. */
    public Codec<Object> codec(EncodingRules rules, Name name) {
        return codec(rules, JavaNames.classOf(BASE, name).substring(BASE.length() + 1));
    }

    /** Whether a definition has become a class whose values have their codec with them. */
    public boolean hasValues(Name name) {
        try {
            classes.loadClass(JavaNames.classOf(BASE, name)).getMethod("writeUper", UperWriter.class);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** What octets become: a value, and its octets again. */
    public static String thereAndBack(Codec<Object> codec, String hex) {
        byte[] input = HexFormat.of().parseHex(hex);
        return switch (codec.decode(input, 0, input.length)) {
            case Decoded.Value<Object>(Object value, int octets) when octets == input.length -> encode(codec, value);
            case Decoded.Value<Object>(Object value, int octets) -> octets + " octets: " + value;
            case Decoded.Rejected<Object>(Reason reason, int bitOffset) -> reason + " at bit " + bitOffset;
        };
    }

    /** The octets of a value. */
    public static String encode(Codec<Object> codec, Object value) {
        byte[] buffer = new byte[1 << 17];
        return HexFormat.of().formatHex(Arrays.copyOf(buffer, codec.encode(value, buffer, 0)));
    }
}
