using System.Text;
using System.Xml;

namespace Puyang.Proposals.Office.Word;

/// <summary>Finds tags in the parts of a file that no document fills in: charts, SmartArt, comments, settings, links.</summary>
internal static class OtherEntries
{
    /// <summary>A problem for each such part that holds a tag.</summary>
    /// <param name="files">All of the file.</param>
    /// <param name="read">The parts whose tags are read.</param>
    public static IEnumerable<TemplateProblem> Problems(
        IEnumerable<KeyValuePair<string, byte[]>> files, IReadOnlyCollection<string> read)
    {
        foreach ((string name, byte[] content) in files.Where(file => IsXml(file.Key) && !read.Contains(file.Key)
            && !file.Key.StartsWith("docProps/", StringComparison.Ordinal)))
        {
            bool areLinks = name.EndsWith(".rels", StringComparison.Ordinal);
            string[] tags = [.. Texts(content).Select(text => areLinks ? Uri.UnescapeDataString(text) : text)
                .SelectMany(text => Tag.Anywhere().Matches(text)).Select(tag => tag.Value).Distinct()];
            if (tags.Length > 0)
            {
                yield return new TemplateProblem(Called(name), 0, "", string.Join(' ', tags), UnreadTags.Sentence("这一部分")) { IsForgiven = true };
            }
        }
    }

    private static bool IsXml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".rels" or ".vml";

    // Each attribute, and all text in one piece, for it is split into runs.
    private static List<string> Texts(byte[] content)
    {
        List<string> texts = [];
        StringBuilder text = new();
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit };
        using XmlReader reader = XmlReader.Create(new MemoryStream(content), settings);
        while (reader.Read())
        {
            _ = reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? text.Append(reader.Value) : text;
            while (reader.MoveToNextAttribute())
            {
                texts.Add(reader.Value);
            }
        }

        texts.Add(text.ToString());
        return texts;
    }

    private static string Called(string name)
    {
        string file = $"（{name[(name.LastIndexOf('/') + 1)..]}）";
        return name.Contains("/charts/", StringComparison.Ordinal) ? "图表" + file
            : name.Contains("/diagrams/", StringComparison.Ordinal) ? "SmartArt 图形" + file
            : name.Contains("/glossary/", StringComparison.Ordinal) ? "构建基块" + file
            : name.Contains("comments", StringComparison.Ordinal) ? "批注" + file
            : name.EndsWith(".rels", StringComparison.Ordinal) ? "链接" + file
            : name switch
            {
                "word/settings.xml" => "文档设置（变量、邮件合并）",
                "word/styles.xml" => "样式",
                "word/numbering.xml" => "编号格式",
                _ => $"其他部分（{name}）",
            };
    }
}
