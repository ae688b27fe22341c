package eu.passerelle.access;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a person, as a file: for machines, or for people. */
public final class PersonalDataFile {

  private static final String LABEL = "data.";

  private PersonalDataFile() {}

  /** JSON, in UTF-8. */
  public static byte[] json(Map<String, Object> all) {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  /** A page that stands alone, in UTF-8. Names of fields are put in words where there are some. */
  public static byte[] readable(Map<String, Object> all, Language language) {
    Texts texts = Texts.in(language);
    Document page = Document.createShell("");
    page.selectXpath("/html").attr("lang", language.tag());
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.title(texts.get("data.heading"));
    page.body().attr("style", "font-family: sans-serif; max-width: 60em; margin: 2em auto");
    page.body().appendElement("h1").text(texts.get("data.heading"));
    all.forEach((name, value) -> {
      page.body().appendElement("h2").text(label(texts, name));
      page.body().appendChild(told(value, texts));
    });
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private static Element told(Object value, Texts texts) {
    return switch (value) {
      case Map<?, ?> fields -> fields(fields, texts);
      case Collection<?> items ->
          items.isEmpty() ? text(texts.get("data.nothing")) : list(items, texts);
      default -> text(String.valueOf(value));
    };
  }

  private static Element text(String text) {
    return new Element("span").text(text);
  }

  private static Element fields(Map<?, ?> fields, Texts texts) {
    Element list = new Element("dl");
    fields.forEach((name, value) -> {
      list.appendElement("dt").appendElement("b").text(label(texts, String.valueOf(name)));
      list.appendElement("dd").appendChild(told(value, texts));
    });
    return list;
  }

  private static Element list(Collection<?> items, Texts texts) {
    Element list = new Element("ul");
    items.forEach(item -> list.appendElement("li").appendChild(told(item, texts)));
    return list;
  }

  private static String label(Texts texts, String name) {
    return texts.find(LABEL + name) ? texts.get(LABEL + name) : name;
  }
}
