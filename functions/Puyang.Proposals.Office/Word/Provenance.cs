using System.Globalization;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace Puyang.Proposals.Office.Word;

/// <summary>What a document says of its own making, among its custom properties (文件 → 信息 → 属性 → 高级属性).</summary>
/// <param name="Template">SHA-256 of the template.</param>
/// <param name="Maker">The engine that filled it. Another engine may write other bytes for the same content.</param>
public sealed record Provenance(string Template, string Maker)
{
    /// <summary>This engine. Raised whenever it writes other bytes for the same template and data.</summary>
    public const string Engine = "Puyang.Proposals 2";

    private const string TemplateName = "模板";
    private const string MakerName = "制作程序";
    private const string Format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>What a document says; null when it was made before documents said it.</summary>
    /// <exception cref="InvalidDataException">It is no Word file.</exception>
    public static Provenance? Of(ReadOnlyMemory<byte> docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(Intake.Bytes.Open(docx), isEditable: false);
        Dictionary<string, string> said = (document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>() ?? [])
            .Where(property => property.Name?.Value is not null).GroupBy(property => property.Name!.Value!)
            .ToDictionary(same => same.Key, same => same.First().InnerText);
        return said.TryGetValue(TemplateName, out string? template) && said.TryGetValue(MakerName, out string? maker)
            ? new Provenance(template, maker)
            : null;
    }

    /// <summary>The same file with these properties.</summary>
    internal byte[] Stamp(ReadOnlyMemory<byte> docx)
    {
        using MemoryStream stream = new();
        stream.Write(docx.Span);
        using (WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            // Named, or the library makes up another id each time.
            CustomFilePropertiesPart part = document.CustomFilePropertiesPart ?? document.AddNewPart<CustomFilePropertiesPart>("rIdProvenance");
            Properties properties = part.Properties ??= new Properties();
            foreach (CustomDocumentProperty old in properties.Elements<CustomDocumentProperty>()
                .Where(property => property.Name?.Value is TemplateName or MakerName).ToList())
            {
                old.Remove();
            }

            Add(properties, TemplateName, Template);
            Add(properties, MakerName, Maker);
        }

        return stream.ToArray();
    }

    private static void Add(Properties properties, string name, string value)
    {
        // The first number that the format allows is 2.
        int next = properties.Elements<CustomDocumentProperty>().Select(property => property.PropertyId?.Value ?? 1).DefaultIfEmpty(1).Max() + 1;
        properties.AppendChild(new CustomDocumentProperty(new VTLPWSTR(value)) { FormatId = Format, PropertyId = next, Name = name });
    }
}
