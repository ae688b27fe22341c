package eu.passerelle.files;

import static eu.passerelle.files.SampleFiles.PERSON;
import static eu.passerelle.files.SampleFiles.PLACE;
import static eu.passerelle.files.SampleFiles.asText;
import static eu.passerelle.files.SampleFiles.joined;
import static eu.passerelle.files.SampleFiles.pdf;
import static eu.passerelle.files.SampleFiles.photograph;
import static eu.passerelle.files.SampleFiles.picture;
import static eu.passerelle.files.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.files.RefusedFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfCleaningTests {

  private final PdfCleaning cleaning = new PdfCleaning();

  static Stream<Arguments> tellingDocuments() {
    return Stream.of(
        telling("its information", document -> document.getDocumentInformation().setAuthor(PERSON)),
        telling(
            "its metadata",
            document -> document.getDocumentCatalog().setMetadata(metadata(document))),
        telling(
            "a page's metadata", document -> document.getPage(0).setMetadata(metadata(document))),
        telling(
            "an editing program's data",
            document -> {
              COSDictionary data = new COSDictionary();
              data.setString("LastUser", PERSON);
              document.getPage(0).getCOSObject().setItem("PieceInfo", data);
            }),
        telling(
            "a remark",
            document -> {
              PDAnnotationText remark = new PDAnnotationText();
              remark.setRectangle(new PDRectangle(10, 10, 20, 20));
              remark.setTitlePopup(PERSON);
              document.getPage(0).setAnnotations(List.of(remark));
            }),
        telling(
            "a photograph", document -> addPhotograph(document, photograph(picture(64, 32), 1))));
  }

  private static Arguments telling(String where, SampleFiles.Change change) {
    return Arguments.argumentSet(where, pdf(change));
  }

  private static PDMetadata metadata(PDDocument document) throws IOException {
    return new PDMetadata(
        document, new ByteArrayInputStream(text("<dc:creator>" + PERSON + "</dc:creator>")));
  }

  private static void addPhotograph(PDDocument document, byte[] photograph) throws IOException {
    PDImageXObject image = JPEGFactory.createFromByteArray(document, photograph);
    try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
      content.drawImage(image, 0, 0);
    }
  }

  @ParameterizedTest
  @MethodSource("tellingDocuments")
  void theAuthorIsNotTold(byte[] received) throws IOException {
    assertThat(everything(received)).contains(PERSON);

    assertThat(everything(cleaning.clean(received))).doesNotContain(PERSON).doesNotContain(PLACE);
  }

  /** All strings and unpacked streams. */
  private static String everything(byte[] pdf) throws IOException {
    StringBuilder all = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfObjects.forEachDictionary(
          document.getDocument().getTrailer(),
          object -> {
            for (COSBase value : object.getValues()) {
              all.append(value instanceof COSString string ? string.getString() : "").append('\n');
            }
            if (object instanceof COSStream stream) {
              all.append(asText(stream.createRawInputStream().readAllBytes()));
              all.append(
                  COSName.DCT_DECODE.equals(stream.getFilters()) ? "" : stream.toTextString());
            }
          });
    }
    return all.toString();
  }

  @Test
  void aPhotographInADocumentKeepsItsPixels() throws IOException {
    byte[] received = pdf(document -> addPhotograph(document, photograph(picture(64, 32), 1)));

    try (PDDocument before = Loader.loadPDF(received);
        PDDocument after = Loader.loadPDF(cleaning.clean(received))) {
      assertThat(image(after).getRGB(5, 5)).isEqualTo(image(before).getRGB(5, 5));
      assertThat(image(after).getRGB(60, 30)).isEqualTo(image(before).getRGB(60, 30));
    }
  }

  private static java.awt.image.BufferedImage image(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    COSName name = resources.getXObjectNames().iterator().next();
    return ((PDImageXObject) resources.getXObject(name)).getImage();
  }

  @Test
  void whatAnEditorDeletedIsNotInTheFileAnyMore() throws IOException {
    byte[] first = pdf(document -> document.getDocumentCatalog().setLanguage("secret draft"));
    ByteArrayOutputStream revised = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(first)) {
      document.getDocumentCatalog().setLanguage("final");
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(revised);
    }
    assertThat(revised.toByteArray()).startsWith(first);

    byte[] cleaned = cleaning.clean(revised.toByteArray());

    assertThat(asText(cleaned)).doesNotContain(asText(first));
    assertThat(everything(cleaned)).contains("final").doesNotContain("secret draft");
  }

  static Stream<Arguments> dangerousDocuments() {
    return Stream.of(
        dangerous(
            "a script when it is opened",
            Reason.ACTIVE_CONTENT,
            document ->
                document
                    .getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert(1)"))),
        dangerous(
            "a script of a link",
            Reason.ACTIVE_CONTENT,
            document -> addLink(document, new PDActionJavaScript("app.alert(1)"))),
        dangerous(
            "a script by name",
            Reason.ACTIVE_CONTENT,
            document -> {
              COSDictionary script = new COSDictionary();
              script.setString(COSName.JS, "app.alert(1)");
              document.getDocumentCatalog().getCOSObject().setItem("AA", script);
            }),
        dangerous(
            "a program to start",
            Reason.ACTIVE_CONTENT,
            document -> {
              PDActionLaunch launch = new PDActionLaunch();
              launch.setFile(new PDComplexFileSpecification());
              addLink(document, launch);
            }),
        dangerous(
            "a form in XML",
            Reason.ACTIVE_CONTENT,
            document -> {
              PDAcroForm form = new PDAcroForm(document);
              COSStream xml = document.getDocument().createCOSStream();
              try (OutputStream output = xml.createOutputStream()) {
                output.write(text("<xdp/>"));
              }
              form.getCOSObject().setItem("XFA", xml);
              document.getDocumentCatalog().setAcroForm(form);
            }),
        dangerous(
            "a film",
            Reason.ACTIVE_CONTENT,
            document -> {
              COSDictionary film = new COSDictionary();
              film.setName(COSName.SUBTYPE, "RichMedia");
              film.setItem(COSName.RECT, new PDRectangle(1, 1).getCOSArray());
              document
                  .getPage(0)
                  .getCOSObject()
                  .setItem(COSName.ANNOTS, new COSArray(List.of(film)));
            }),
        dangerous("another file", Reason.EMBEDDED_FILES, PdfCleaningTests::embedFile),
        dangerous(
            "a signature",
            Reason.SIGNED,
            document -> {
              COSDictionary signature = new COSDictionary();
              signature.setItem(COSName.BYTERANGE, COSArray.ofCOSIntegers(List.of(0, 1, 2, 3)));
              document.getDocumentCatalog().getCOSObject().setItem("Perms", signature);
            }),
        dangerous("a password to open it", Reason.ENCRYPTED, document -> protect(document, "user")),
        dangerous("a password to change it", Reason.ENCRYPTED, document -> protect(document, "")),
        dangerous("no pages", Reason.UNREADABLE, document -> document.removePage(0)));
  }

  private static Arguments dangerous(String what, Reason reason, SampleFiles.Change change) {
    return Arguments.argumentSet(what, pdf(change), reason);
  }

  private static void addLink(
      PDDocument document, org.apache.pdfbox.pdmodel.interactive.action.PDAction action)
      throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(10, 10, 20, 20));
    link.setAction(action);
    document.getPage(0).setAnnotations(List.of(link));
  }

  private static void embedFile(PDDocument document) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("setup.exe");
    file.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(text("MZ and so on"))));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("setup.exe", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void protect(PDDocument document, String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }

  @ParameterizedTest
  @MethodSource("dangerousDocuments")
  void itIsRefused(byte[] received, Reason reason) {
    assertRefused(received, reason);
  }

  /** Which is why the bytes of a file are not simply searched for the word. */
  @Test
  void aScriptIsFoundThoughItIsPacked() {
    byte[] received =
        pdf(document ->
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));

    assertThat(asText(received)).doesNotContain("JavaScript");
    assertRefused(received, Reason.ACTIVE_CONTENT);
  }

  @Test
  void anOrdinaryDocumentIsKeptWithItsLinksAndFields() throws IOException {
    byte[] received =
        pdf(document -> {
          PDActionURI address = new PDActionURI();
          address.setURI("https://www.example.org");
          addLink(document, address);
          PDAcroForm form = new PDAcroForm(document);
          PDTextField field = new PDTextField(form);
          field.setPartialName("budget");
          field.getWidgets().getFirst().setRectangle(new PDRectangle(1, 1, 9, 9));
          form.setFields(List.of(field));
          document.getDocumentCatalog().setAcroForm(form);
          document.addPage(new PDPage());
        });

    try (PDDocument cleaned = Loader.loadPDF(cleaning.clean(received))) {
      assertThat(cleaned.getNumberOfPages()).isEqualTo(2);
      assertThat(cleaned.getDocumentCatalog().getAcroForm().getField("budget")).isNotNull();
      assertThat(cleaned.getPage(0).getAnnotations().getFirst())
          .isInstanceOfSatisfying(
              PDAnnotationLink.class,
              link ->
                  assertThat(((PDActionURI) link.getAction()).getURI())
                      .isEqualTo("https://www.example.org"));
    }
  }

  @Test
  void namesThatAnAuthorChoseAreNotMistakenForDangers() {
    byte[] received =
        pdf(document -> {
          COSDictionary fonts = new COSDictionary();
          for (String name : List.of("JS", "EF", "XFA", "S", "ByteRange")) {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            fonts.setItem(name, font);
          }
          document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, fonts);
        });

    assertThat(cleaning.clean(received)).startsWith(text("%PDF-"));
  }

  @Test
  void aLongChainOfObjectsIsNoDanger() {
    byte[] received =
        pdf(document -> {
          PDDocumentOutline outline = new PDDocumentOutline();
          document.getDocumentCatalog().setDocumentOutline(outline);
          for (int i = 0; i < 20_000; i++) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle("chapter " + i);
            outline.addLast(item);
          }
        });

    assertThat(cleaning.clean(received)).startsWith(text("%PDF-"));
  }

  @Test
  void damagedDocumentsAreRefused() {
    assertRefused(text("%PDF-1.7\n"), Reason.UNREADABLE);
    assertRefused(joined(text("%PDF-1.7\n"), new byte[10_000]), Reason.UNREADABLE);
    assertRefused(Arrays.copyOf(pdf(), 60), Reason.UNREADABLE);
  }

  @Test
  void objectsThatUnpackToMoreThanAnyDocumentNeedsAreRefused() throws IOException {
    assertThat(cleaning.clean(withPackedObjects(1 << 20, "/FlateDecode")))
        .startsWith(text("%PDF-"));
    assertRefused(withPackedObjects(80 << 20, "/FlateDecode"), Reason.UNREADABLE);
  }

  @Test
  void objectsPackedInSeveralLayersAreRefused() throws IOException {
    assertThat(cleaning.clean(withPackedObjects(1 << 20, "[/FlateDecode]")))
        .startsWith(text("%PDF-"));
    assertRefused(withPackedObjects(1 << 20, "[/FlateDecode/LZWDecode]"), Reason.UNREADABLE);
  }

  private static byte[] withPackedObjects(int unpackedLength, String filter) throws IOException {
    byte[] objects = new byte[unpackedLength];
    Arrays.fill(objects, (byte) ' ');
    byte[] start = text("9 0 <</Type/Pages>>");
    System.arraycopy(start, 0, objects, 0, start.length);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream output =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      output.write(objects);
    }
    return joined(
        text(
            """
            %%PDF-1.5
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
            4 0 obj <</Type/ObjStm/N 1/First 4/Filter %s/Length %d>> stream
            """
                .formatted(filter, packed.size())),
        packed.toByteArray(),
        text("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF"));
  }

  private void assertRefused(byte[] content, Reason reason) {
    assertThatThrownBy(() -> cleaning.clean(content))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
