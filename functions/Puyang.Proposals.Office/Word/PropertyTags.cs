using System.Text;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Word;

/// <summary>Fields among the document's properties (文件 → 信息): its title, subject, keywords.</summary>
internal static class PropertyTags
{
    /// <summary>The plan of each properties part that has tags.</summary>
    public static Dictionary<string, Node[]> Read(
        IReadOnlyList<KeyValuePair<string, byte[]>> files, Schema schema, List<TemplateProblem> problems)
    {
        Dictionary<string, Node[]> plans = [];
        foreach ((string name, byte[] content) in files.Where(file => file.Key.StartsWith("docProps/", StringComparison.Ordinal)
            && file.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            string xml = Encoding.UTF8.GetString(content);
            MatchCollection tags = Tag.Anywhere().Matches(xml);
            if (tags.Count > 0)
            {
                plans[name] = Plan(xml, tags, schema, problems);
            }
        }

        return plans;
    }

    private static Node[] Plan(string xml, MatchCollection tags, Schema schema, List<TemplateProblem> problems)
    {
        List<Node> nodes = [];
        int position = 0;
        foreach (Match match in tags)
        {
            nodes.Add(new FixedNode(Encoding.UTF8.GetBytes(xml[position..match.Index])));
            position = match.Index + match.Length;
            (TagKind kind, string name, string? argument) = Tag.Parse(match.Value)!.Value;
            if (kind == TagKind.Value && schema.Find(name) is InlineField field && (argument is null || field.Formats.Contains(argument.Trim())))
            {
                nodes.Add(new ValueNode(field, 0, -1, argument?.Trim(), [], [], []));
            }
            else
            {
                problems.Add(new TemplateProblem("文档属性", 0, "", match.Value, "文档属性里只能用显示一个值的标签。请检查名称和格式，条件和列表请放在正文里。"));
            }
        }

        nodes.Add(new FixedNode(Encoding.UTF8.GetBytes(xml[position..])));
        return [.. nodes];
    }
}
