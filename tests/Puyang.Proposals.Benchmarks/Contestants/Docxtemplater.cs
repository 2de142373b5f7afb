namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>docxtemplater, which reads and parses its template for each letter.</summary>
internal static class Docxtemplater
{
    private static readonly Dialect Dialect = new(
        Show: name => $"{{{{{name}}}}}",
        If: (name, isNegated) => $"{{{{{(isNegated ? '^' : '#')}{name}}}}}",
        EndIf: name => $"{{{{/{name}}}}}",
        Each: list => $"{{{{#{list}}}}}",
        EndEach: list => $"{{{{/{list}}}}}",
        OfRow: (_, name) => name);

    public static NodePeer Start(byte[] template, IReadOnlyDictionary<string, object?> values) =>
        new("docxtemplater", ["docxtemplater.js"], PeerTemplate.Translate(template, Dialect), values);
}
