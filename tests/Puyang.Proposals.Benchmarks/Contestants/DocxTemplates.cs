namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>docx-templates, whose tags are JavaScript: run in a sandbox unless it is told to trust the template.</summary>
internal static class DocxTemplates
{
    private static readonly Dialect Dialect = new(
        Show: name => $"{{{{INS {name}}}}}",
        If: (name, isNegated) => $"{{{{IF {(isNegated ? "!" : "")}{name}}}}}",
        EndIf: _ => "{{END-IF}}",
        Each: list => $"{{{{FOR {list}Row IN ({list} || [])}}}}",
        EndEach: list => $"{{{{END-FOR {list}Row}}}}",
        OfRow: (list, name) => $"${list}Row.{name}");

    public static NodePeer Start(byte[] template, IReadOnlyDictionary<string, object?> values) =>
        new("docx-templates", ["docx-templates.js"], PeerTemplate.Translate(template, Dialect), values);

    public static NodePeer StartWithoutSandbox(byte[] template, IReadOnlyDictionary<string, object?> values) =>
        new("docx-templates noSandbox", ["docx-templates.js", "noSandbox"], PeerTemplate.Translate(template, Dialect), values);
}
