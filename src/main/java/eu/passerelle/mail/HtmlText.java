package eu.passerelle.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as plain text: lines as they are seen, quotations behind an angle bracket. */
final class HtmlText implements NodeVisitor {

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(String html) {
    HtmlText visitor = new HtmlText();
    Jsoup.parse(html).body().traverse(visitor);
    return visitor
        .text
        .toString()
        .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
        .replaceAll("\\n{3,}", "\n\n");
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(isAtLineStart() ? words.text().stripLeading() : words.text());
    } else if (node instanceof Element element) {
      head(element);
    }
  }

  private void head(Element element) {
    if (element.nameIs("br")) {
      text.append('\n');
    } else if (element.isBlock()) {
      beginLine();
    }
    if (element.nameIs("blockquote")) {
      text.append("> ");
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      beginLine();
      if (element.nameIs("p")) {
        text.append('\n');
      }
    }
  }

  private void beginLine() {
    if (!isAtLineStart()) {
      text.append('\n');
    }
  }

  private boolean isAtLineStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }
}
