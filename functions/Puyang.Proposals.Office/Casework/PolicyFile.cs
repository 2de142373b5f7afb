using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Casework;

/// <summary>office.json cannot be used; all that is wrong with it, in Chinese.</summary>
public sealed class PolicyException(IReadOnlyList<string> problems)
    : Exception("office.json 有问题：" + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "  · " + problem)))
{
    /// <summary>Every problem, each with where it is.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>Reads office.json and finds every problem in it at once.</summary>
public static partial class PolicyFile
{
    private static readonly JsonSerializerOptions Strict = new(OfficeJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonSerializerOptions Published = new(OfficeJson.Options)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    // What Windows editors put before UTF-8.
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">With every problem found.</exception>
    public static Policy Read(ReadOnlySpan<byte> json)
    {
        JsonObject root = Parse(json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json);
        List<string> problems = [];
        ParameterInfo[] sections = typeof(Policy).GetConstructors()[0].GetParameters();
        object?[] values = [.. sections.Select(section => Section(root, Camel(section.Name!), section, problems))];
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

    /// <summary>A policy that was published, perhaps by an earlier version: it held then, and is not checked by today's rules.</summary>
    /// <exception cref="JsonException">It is no policy.</exception>
    public static Policy ReadPublished(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Policy>(json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json, Published)
        ?? throw new JsonException("Expected a policy, found null.");

    private static JsonObject Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, null, Lenient) as JsonObject ?? throw new PolicyException(["文件不是一个 JSON 对象（最外层应为 { }）。"]);
        }
        catch (JsonException twice) when (twice.LineNumber is null)
        {
            throw new PolicyException([$"“{Quoted().Match(twice.Message).Groups[1].Value}”写了两次：每项设置只能写一次。"]);
        }
        catch (JsonException broken)
        {
            throw new PolicyException([$"第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 字节处不是合法的 JSON，请检查逗号、引号和括号。"]);
        }
    }

    // Each section, and each item of a list, is read by itself, so that one mistake does not hide the others.
    private static object? Section(JsonObject root, string name, ParameterInfo section, List<string> problems)
    {
        Type type = section.ParameterType;
        JsonNode? node = root[name];
        if (node is null)
        {
            if (!section.HasDefaultValue || root.ContainsKey(name))
            {
                problems.Add(section.HasDefaultValue ? $"{name}：不能写 null；不用这一项时请整项删去。" : $"{name}：缺少这一项设置。");
            }

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
        if (node is null || HoldsNull(node))
        {
            problems.Add($"{where}：列表里有空的一项（null）。");
            return null;
        }

        try
        {
            return node.Deserialize(type, Strict);
        }
        catch (JsonException wrong)
        {
            string path = wrong.Path is { Length: > 1 } inner ? where + inner[1..] : where;
            problems.Add($"{path}：{InChinese(wrong.Message)}");
            return null;
        }
    }

    // The library lets null into lists of what may not be null.
    private static bool HoldsNull(JsonNode node) => node switch
    {
        JsonArray items => items.Any(item => item is null || HoldsNull(item)),
        JsonObject members => members.Any(member => member.Value is { } value && HoldsNull(value)),
        _ => false,
    };

    // The library speaks English of .NET types; of what it says, the names are what helps.
    private static string InChinese(string message) =>
        message.Contains("could not be mapped", StringComparison.Ordinal) ? "没有这一项设置，请检查拼写。"
        : Missing().Match(message) is { Success: true } missing ? $"缺少 {missing.Groups[1].Value.Replace("'", "", StringComparison.Ordinal)}。"
        : "内容的类型或格式不对。";

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("missing required properties including: ('[^.]*')")]
    private static partial Regex Missing();

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
