using System.Text;
using System.Text.Json;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads proposals out of JSON: one object, or an array of them.</summary>
internal static class JsonForm
{
    internal const int MaxFile = 10 << 20;
    internal const int MaxProposals = 1000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static ReadResult Read(ReadOnlyMemory<byte> content, IReadOnlyList<Level> levels, string? own)
    {
        if (content.Length is 0 or > MaxFile)
        {
            return new FileRefused([content.Length == 0 ? "文件是空的（0 字节），请重新上传。" : $"文件超过上限 {MaxFile >> 20} MB，请分成几个文件。"]);
        }

        string text;
        try
        {
            text = Strict.GetString(content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return new FileRefused(["文件不是 UTF-8 编码的 JSON：请用 UTF-8 编码另存后再上传。"]);
        }

        return Mark(text) is { } mark ? SecrecyMark.Refusal(mark) : Parse(text, levels, own);
    }

    // On the raw text as well, for what cannot be parsed would be kept as refused.
    private static string? Mark(string text) =>
        text.Split(['"', '\n']).SelectMany(piece => piece.Split("\\n")).Select(SecrecyMark.In).FirstOrDefault(mark => mark is not null);

    private static ReadResult Parse(string text, IReadOnlyList<Level> levels, string? own)
    {
        try
        {
            JsonDocumentOptions options = new() { MaxDepth = 8, AllowDuplicateProperties = false };
            using JsonDocument json = JsonDocument.Parse(text, options);
            return Marks(json.RootElement).FirstOrDefault(mark => mark is not null) is { } mark
                ? SecrecyMark.Refusal(mark) : ReadAll(json.RootElement, levels, own);
        }
        catch (JsonException fault)
        {
            string at = fault.LineNumber is { } line ? $"第 {line + 1} 行第 {Column(text, line, fault.BytePositionInLine ?? 0)} 个字符处" : "文件中";
            return new FileRefused([fault.Message.Contains("uplicate", StringComparison.Ordinal)
                ? $"JSON {at}有重复的属性名：每个属性只能写一次。"
                : $"JSON {at}有语法错误（缺逗号、引号或括号，或嵌套过深）：请改正后再上传。"]);
        }
        catch (InvalidOperationException)
        {
            return new FileRefused(["JSON 中有不成对的 Unicode 代理字符（\\ud800 一类），无法保存：请改正后再上传。"]);
        }
    }

    private static int Column(string text, long line, long bytes)
    {
        string found = text.Split('\n')[(int)line];
        byte[] utf8 = Encoding.UTF8.GetBytes(found);
        return Encoding.UTF8.GetCharCount(utf8, 0, (int)Math.Min(bytes, utf8.Length)) + 1;
    }

    private static IEnumerable<string?> Marks(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Marks(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Marks),
        JsonValueKind.String => [SecrecyMark.InText(element.GetString()!)],
        _ => [],
    };

    private static ReadResult ReadAll(JsonElement root, IReadOnlyList<Level> levels, string? own)
    {
        JsonElement[] items = root.ValueKind is JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
        if (items.Length is 0 or > MaxProposals)
        {
            return new FileRefused([items.Length == 0 ? "JSON 数组是空的：至少要有一件提案。" : $"文件有 {items.Length} 件提案，超过上限 {MaxProposals} 件，请分成几个文件。"]);
        }

        List<string> problems = [];
        List<ReadProposal> read = [];
        HalfRead? half = null;
        for (int i = 0; i < items.Length; i++)
        {
            List<string> wrong = [];
            JsonProposal one = new(items[i], wrong);
            ReadProposal? proposal = one.Read(levels, own);
            half = items.Length == 1 ? one.Half : null;
            problems.AddRange(items.Length == 1 ? wrong : wrong.Select(problem => $"第 {i + 1} 件：{problem}"));
            if (proposal is not null)
            {
                read.Add(proposal);
            }
        }

        problems.AddRange(read.GroupBy(one => (one.Proposal.Level, one.Proposal.Term, one.Proposal.Session, one.Proposal.Number))
            .Where(same => same.Count() > 1).Select(same => $"案号“{same.Key.Number}”在文件中出现了 {same.Count()} 次：同一届次的案号不能重复。"));
        return problems.Count > 0 ? new FileRefused(problems) { Half = half } : new ProposalsRead(read);
    }
}
