package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.dom.Element;
import eu.passerelle.matching.engine.CommonGround;
import eu.passerelle.matching.engine.TextLanguage;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.Locale;

/** Texts of one side of a pair, with the words and concepts that gave its points marked. */
class MarkedText {

  private final CommonGround ground;
  private final CommonGround.Part part;
  private final TextLanguage language;
  private final Taxonomy taxonomy;

  MarkedText(
      CommonGround ground, CommonGround.Part part, TextLanguage language, Taxonomy taxonomy) {
    this.ground = ground;
    this.part = part;
    this.language = language;
    this.taxonomy = taxonomy;
  }

  /** Puts a text into an element, marks and all. */
  <C extends Component & HasComponents> C into(C component, String text) {
    Element element = component.getElement();
    element.setAttribute("lang", language.name().toLowerCase(Locale.ROOT));
    int at = 0;
    for (CommonGround.Mark mark : ground.marks(part, language, text)) {
      element.appendChild(Element.createText(text.substring(at, mark.start())));
      element.appendChild(marked(text.substring(mark.start(), mark.end()), mark));
      at = mark.end();
    }
    element.appendChild(Element.createText(text.substring(at)));
    return component;
  }

  private Element marked(String words, CommonGround.Mark mark) {
    Element element = new Element("mark").setText(words);
    if (mark.concept() == null) {
      return element.setAttribute("class", "word");
    }
    return element
        .setAttribute("class", "concept")
        .setAttribute("title", taxonomy.label(mark.concept(), Reader.language()));
  }
}
