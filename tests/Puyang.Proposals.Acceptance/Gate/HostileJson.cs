using System.Text;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>JSON files as nobody should send them, and why each is refused.</summary>
internal static class HostileJson
{
    private const string Syntax = "语法错误";

    public static readonly IReadOnlyDictionary<string, (Func<byte[]> Content, string Reason)> All = new Dictionary<string, (Func<byte[]>, string)>
    {
        ["arrays a million deep"] = (() => Text(new string('[', 1_000_000) + new string(']', 1_000_000)), Syntax),
        ["objects a million deep"] = (() => Text(string.Concat(Enumerable.Repeat("{\"a\":", 1_000_000))), Syntax),
        ["a property twice"] = (() => With("\"term\":9"), "重复的属性名"),
        ["1e999999"] = (() => Instead("\"term\":8", "\"term\":1e999999"), "应为 1 至 99"),
        ["a million digits"] = (() => Instead("\"term\":8", "\"term\":" + new string('9', 1_000_000)), "应为 1 至 99"),
        ["a negative number"] = (() => Instead("\"term\":8", "\"term\":-8"), "应为 1 至 99"),
        ["an object for a number"] = (() => Instead("\"term\":8", "\"term\":{\"$gt\":0}"), "应为文字或数"),
        ["an array for a text"] = (() => Instead("\"subject\":\"题\"", "\"subject\":[\"题\"]"), "应为文字或数"),
        ["true for a text"] = (() => Instead("\"body\":\"文\"", "\"body\":true"), "应为文字或数"),
        ["a text for an array"] = (() => Instead("[{\"name\":\"甲\"}]", "\"甲\""), "应为数组"),
        ["1001 proposals"] = (() => Text($"[{string.Join(',', Enumerable.Repeat("{}", 1001))}]"), "超过上限 1000 件"),
        ["101 proposers"] = (() => Instead("[{\"name\":\"甲\"}]", $"[{string.Join(',', Enumerable.Range(0, 101).Select(i => $"{{\"name\":\"甲{i}\"}}"))}]"), "最多登记 100 位"),
        ["one number twice"] = (() => Text($"[{Proposal},{Proposal}]"), "出现了 2 次"),
        ["a text at the root"] = (() => Text("\"a\""), "应为 JSON 对象"),
        ["null"] = (() => Text("null"), "应为 JSON 对象"),
        ["an empty array"] = (() => Text("[]"), "数组是空的"),
        ["half a pair of surrogates"] = (() => Instead("题", "\\ud800"), "代理字符"),
        ["a control character"] = (() => Instead("题", "a\\u0000b"), "控制字符"),
        ["a direction override in an address"] = (() => Instead("\"甲\"", "\"甲\",\"email\":\"\\u202ea@example.com\""), "电子邮箱"),
        ["a line break in an address"] = (() => Instead("\"甲\"", "\"甲\",\"email\":\"a@example.com\\r\\nBcc: b@example.com\""), "电子邮箱"),
        ["two addresses in one"] = (() => Instead("\"甲\"", "\"甲\",\"email\":\"a@example.com,b@example.com\""), "电子邮箱"),
        ["not UTF-8"] = (() => [0x7B, 0xFF, 0xFE, 0x7D], "不是 UTF-8"),
        ["UTF-16"] = (() => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray(), "不是 UTF-8"),
        ["a property of 9 MB"] = (() => Text($"{{\"{new string('a', 9 << 20)}\":1}}"), "不认识的属性"),
        ["100,000 properties"] = (() => Text($"{{{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"p{i}\":1"))}}}"), "另有"),
        ["__proto__"] = (() => With("\"__proto__\":{}"), "不认识的属性"),
        ["11 MB"] = (() => Text($"\"{new string('a', 11 << 20)}\""), "超过上限 10 MB"),
        ["a body of 50,001 characters"] = (() => Instead("文", new string('文', 50_001)), "50001 个字"),
        ["a case number that is a path"] = (() => Instead("\"990\"", "\"../../../../../x\""), "过长"),
        ["a comment"] = (() => Text("{/* */}"), Syntax),
        ["0 bytes"] = (() => [], "0 字节"),
    };

    private const string Proposal = """
        {"level":"市","term":8,"session":6,"number":"990","subject":"题","body":"文","handedOver":"2026-06-01","role":"独办","proposers":[{"name":"甲"}]}
        """;

    private static byte[] Text(string json) => Encoding.UTF8.GetBytes(json);

    private static byte[] With(string property) => Instead("\"level\"", property + ",\"level\"");

    private static byte[] Instead(string part, string other)
    {
        Assert.Contains(part, Proposal, StringComparison.Ordinal);
        return Text(Proposal.Replace(part, other, StringComparison.Ordinal));
    }
}
