package org.gonghui.contracts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SimpleDocTreeVisitor;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.tools.ToolProvider;

/**
 * What the comments in the sources of the contracts say of types, their members and the constants
 * of enums, so that it is written in one place only.
 */
final class SourceComments {

  private final Map<String, String> texts = new HashMap<>();

  private SourceComments() {}

  /** Reads all sources below a folder. */
  static SourceComments of(Path sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    SourceComments comments = new SourceComments();
    try (var files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> java = found.filter(it -> it.toString().endsWith(".java")).sorted().toList();
      var units = files.getJavaFileObjectsFromPaths(java);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      Reader reader = comments.new Reader(DocTrees.instance(task));
      task.parse().forEach(unit -> reader.scan(unit, null));
    }
    return comments;
  }

  /** What is said of a type; empty where nothing is. */
  String of(Class<?> type) {
    return texts.getOrDefault(type.getSimpleName(), "");
  }

  /** What is said of a record's component or an enum's constant; empty where nothing is. */
  String of(Class<?> type, String member) {
    return texts.getOrDefault(type.getSimpleName() + "." + member, "");
  }

  private final class Reader extends TreePathScanner<Void, Void> {

    private final DocTrees trees;

    Reader(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        String name = type.getSimpleName().toString();
        if (texts.put(name, plain(comment.getFullBody())) != null) {
          throw new IllegalStateException("two types are called " + name);
        }
        comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .forEach(it -> texts.put(name + "." + it.getName(), plain(it.getDescription())));
      }
      return super.visitClass(type, none);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
      keep(variable.getName());
      return super.visitVariable(variable, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      keep(method.getName());
      return super.visitMethod(method, none);
    }

    private void keep(Name member) {
      TreePath path = getCurrentPath();
      DocCommentTree comment = trees.getDocCommentTree(path);
      if (comment != null && path.getParentPath().getLeaf() instanceof ClassTree type) {
        texts.put(type.getSimpleName() + "." + member, plain(comment.getFullBody()));
      }
    }

    private String plain(List<? extends DocTree> body) {
      return body.stream()
          .map(it -> it.accept(new Words(), null))
          .collect(Collectors.joining())
          .replaceAll("\\s+", " ")
          .strip();
    }
  }

  /** The text of a comment without its markup. */
  private static final class Words extends SimpleDocTreeVisitor<String, Void> {

    @Override
    protected String defaultAction(DocTree markup, Void none) {
      return "";
    }

    @Override
    public String visitText(TextTree text, Void none) {
      return text.getBody();
    }

    @Override
    public String visitLiteral(LiteralTree literal, Void none) {
      return literal.getBody().getBody();
    }

    @Override
    public String visitLink(LinkTree link, Void none) {
      return link.getReference().getSignature();
    }
  }
}
