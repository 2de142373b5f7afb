using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Puyang.Proposals.Office.Casework;

/// <summary>office.json cannot be used; all that is wrong with it, in Chinese.</summary>
public sealed class PolicyException(IReadOnlyList<string> problems)
    : Exception("office.json 有问题：" + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "  · " + problem)))
{
    /// <summary>Every problem, each with where it is.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>Reads office.json and finds every problem in it at once.</summary>
public static class PolicyFile
{
    private static readonly JsonSerializerOptions Strict = new(OfficeJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">With every problem found.</exception>
    public static Policy Read(ReadOnlySpan<byte> json)
    {
        JsonObject root = Parse(json);
        List<string> problems = [];
        ParameterInfo[] sections = typeof(Policy).GetConstructors()[0].GetParameters();
        object?[] values = [.. sections.Select(section => Section(root, Camel(section.Name!), section.ParameterType, problems))];
        problems.AddRange(root.Select(member => member.Key)
            .Except(sections.Select(section => Camel(section.Name!)).Append("$schema"))
            .Select(unknown => $"{unknown}：没有这一项设置，请检查拼写。"));
        if (problems.Count == 0)
        {
            Policy policy = (Policy)Activator.CreateInstance(typeof(Policy), values)!;
            problems.AddRange(PolicyCheck.Problems(policy));
            return problems.Count == 0 ? policy : throw new PolicyException(problems);
        }

        throw new PolicyException(problems);
    }

    private static JsonObject Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })
                as JsonObject ?? throw new PolicyException(["文件不是一个 JSON 对象（最外层应为 { }）。"]);
        }
        catch (JsonException broken)
        {
            throw new PolicyException([$"第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 字节处不是合法的 JSON，请检查逗号、引号和括号。"]);
        }
    }

    // Each section, and each item of a list, is read by itself, so that one mistake does not hide the others.
    private static object? Section(JsonObject root, string name, Type type, List<string> problems)
    {
        JsonNode? node = root[name];
        if (node is null)
        {
            problems.Add($"{name}：缺少这一项设置。");
            return null;
        }

        if (node is JsonArray items && type.IsGenericType)
        {
            Type item = type.GetGenericArguments()[0];
            Array read = Array.CreateInstance(item, items.Count);
            for (int i = 0; i < items.Count; i++)
            {
                read.SetValue(Read(items[i], item, $"{name}[{i + 1}]", problems), i);
            }

            return read;
        }

        return Read(node, type, name, problems);
    }

    private static object? Read(JsonNode? node, Type type, string where, List<string> problems)
    {
        try
        {
            return node.Deserialize(type, Strict) ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            string path = wrong.Path is { Length: > 1 } inner ? where + inner[1..] : where;
            problems.Add($"{path}：内容不对或缺少项目（{wrong.Message.Split(". Path:")[0]}）");
            return null;
        }
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
