using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Word;

/// <summary>Makes the plan of a template, or finds everything that is wrong with it.</summary>
/// <param name="isKept">True for a template that was published before: what an earlier program did not look for is forgiven.</param>
internal sealed class Compiler(Schema schema, bool isKept = false)
{
    private readonly List<TemplateProblem> problems = [];
    private readonly Slots slots = new();

    /// <summary>How many places for rows its documents need.</summary>
    public int Slots => slots.Count;

    /// <summary>The document's own fields that have a tag.</summary>
    public HashSet<string> Fields { get; } = [];

    /// <exception cref="TemplateException">With every problem.</exception>
    public IReadOnlyList<PlannedEntry> Run(ReadOnlyMemory<byte> docx)
    {
        problems.AddRange(TemplateGate.OfFile(docx));
        if (!TemplateGate.CanBeOpened(problems))
        {
            throw new TemplateException([.. problems]);
        }

        try
        {
            Provenance provenance = new(Hashes.Of(docx.Span).Value, Provenance.Engine);
            return Plan(provenance.Stamp(docx));
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new TemplateException([TemplateProblem.Unreadable], e);
        }
    }

    private IReadOnlyList<PlannedEntry> Plan(byte[] docx)
    {
        OpenSettings settings = new() { AutoSave = false, MaxCharactersInPart = ZipScan.MaxInflatedXml };
        using WordprocessingDocument document = WordprocessingDocument.Open(Bytes.Open(docx), isEditable: false, settings);
        MainDocumentPart main = document.MainDocumentPart ?? throw new InvalidDataException("There is no main document part.");
        IReadOnlyList<TemplatePart> parts = TemplatePart.Of(main);
        TemplateStyles styles = TemplateStyles.Of(main);
        IReadOnlyList<KeyValuePair<string, byte[]>> files = DocxEntries.Read(docx);
        problems.AddRange(TemplateGate.OfDocument(document, parts));

        // Each outside file has been named.
        problems.RemoveAll(problem => problem.Text == PartScan.External && document.GetAllParts().Any(part => part.ExternalRelationships.Any()));
        Dictionary<string, Weaver> weavers = parts.ToDictionary(
            part => part.Entry, part => new Weaver(part, styles, schema, slots, problems));
        foreach (Weaver weaver in weavers.Values)
        {
            weaver.Read();
        }

        problems.AddRange(OtherEntries.Problems(files, weavers.Keys));
        Dictionary<string, Node[]> properties = PropertyTags.Read(files, schema, problems);
        Fields.UnionWith(weavers.Values.SelectMany(weaver => weaver.Placed));
        Whole([.. weavers.Values.SelectMany(weaver => weaver.Shown)], styles);
        ThrowIfAny();
        PlannedEntry[] planned = [.. files.Select(file => Entry(file, weavers, properties))];
        ThrowIfAny();
        return planned;
    }

    private static PlannedEntry Entry(
        KeyValuePair<string, byte[]> file, Dictionary<string, Weaver> weavers, Dictionary<string, Node[]> properties) =>
        properties.TryGetValue(file.Key, out Node[]? nodes) ? new FilledEntry(file.Key, nodes, 0)
        : weavers.TryGetValue(file.Key, out Weaver? weaver) && weaver.HasTags ? weaver.Plan()
        : new FixedEntry(file.Key, file.Value);

    // What a form cannot do without.
    private void Whole(IReadOnlyList<Shown> shown, TemplateStyles styles)
    {
        problems.AddRange(schema.Fields.Where(field => field.IsEssential && !Fields.Contains(field.Name)).Select(field =>
            TemplateProblem.OfFile($"缺少 {{{{{field.Label}}}}} 标签，没有它不成这种文书。请在该出现的位置加上。")));
        if (shown.Any(tag => tag.Field is ProseField))
        {
            problems.AddRange(styles.Problems());
        }
    }

    private void ThrowIfAny()
    {
        if (problems.Exists(problem => !isKept || !problem.IsForgiven))
        {
            throw new TemplateException([.. problems]);
        }
    }
}
