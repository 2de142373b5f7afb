using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>Takes smart tags away and leaves what they enclose: Word of 2003 to 2007 put them around dates and names, also
/// around half a tag.</summary>
internal static class SmartTags
{
    private const string Name = "smartTag";

    public static void Dissolve(OpenXmlElement root)
    {
        // From the innermost outwards, so that what is lifted out is free of them.
        foreach (OpenXmlElement smart in root.Descendants().Where(IsSmartTag).Reverse().ToList())
        {
            foreach (OpenXmlElement child in smart.ChildElements.Where(child => child.LocalName != "smartTagPr"))
            {
                smart.InsertBeforeSelf(Known(child));
            }

            smart.Remove();
        }
    }

    // What the library does not know it keeps unread, with all that stands in it.
    private static OpenXmlElement Known(OpenXmlElement child) => (child, child.LocalName) switch
    {
        (OpenXmlUnknownElement, "r") => new Run(child.OuterXml),
        (OpenXmlUnknownElement, "hyperlink") => new Hyperlink(child.OuterXml),
        (OpenXmlUnknownElement, "sdt") => new SdtRun(child.OuterXml),
        (OpenXmlUnknownElement, "fldSimple") => new SimpleField(child.OuterXml),
        _ => child.CloneNode(true),
    };

    private static bool IsSmartTag(OpenXmlElement element) => element.LocalName == Name && element.NamespaceUri == WordNamespace;

    private static readonly string WordNamespace = new Paragraph().NamespaceUri;
}
