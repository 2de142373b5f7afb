using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Takes the files that come with the page 收文登记: a .docx gives its text, and every file is kept as an attachment.</summary>
internal sealed class TypedFiles(Documents documents)
{
    /// <summary>Most attachments of one proposal.</summary>
    internal const int Most = 20;

    private const string OctetStream = "application/octet-stream";

    /// <summary>The proposal with what the files bring; what is wrong with one is said, and the others are kept.</summary>
    internal async Task<TypedProposal> Take(TypedProposal typed, IFormFileCollection files, List<Problem> problems)
    {
        TypedProposal taken = typed;
        foreach (IFormFile file in files.GetFiles("text").Where(file => file.Length > 0).Take(1))
        {
            taken = await TakeText(taken, file, problems);
        }

        foreach (IFormFile file in files.GetFiles("attachments").Where(file => file.Length > 0))
        {
            string name = Told.Name(file.FileName);
            byte[] content = (await Uploads.Read(file)).ToArray();
            taken = Problem(name, content) is { } problem
                ? Refused(taken, new Problem(problem, "attachments"), problems)
                : await Keep(taken, name, content, problems);
        }

        return taken;
    }

    /// <summary>Keeps a file whose content has been looked at.</summary>
    internal async Task<TypedProposal> Keep(TypedProposal typed, string name, byte[] content, List<Problem> problems)
    {
        DocumentHash hash = Hashes.Of(content);
        if (typed.Attachments.Any(kept => kept.File == hash))
        {
            return typed;
        }

        if (typed.Attachments.Count >= Most)
        {
            return Refused(typed, new Problem($"附件最多 {Most} 份：“{name}”没有保存。", "attachments"), problems);
        }

        _ = await documents.Put(content, OctetStream);
        return typed with { Attachments = [.. typed.Attachments, new Attachment(name, hash)] };
    }

    /// <summary>Why a file cannot be an attachment, in Chinese; null when it can.</summary>
    internal static string? Problem(string name, byte[] content)
    {
        if (!Path.GetExtension(name).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return EvidenceGate.Problem(content, content.Length, name) is { } problem
                ? problem.Replace("不是完整的 JPG、PNG 图片或 PDF 文件", "不是 .docx，也不是完整的 PDF 或 JPG、PNG 图片", StringComparison.Ordinal) : null;
        }

        WordReading reading = WordGate.Open(name, content);
        return (reading.Mark ?? SecrecyMark.In(Path.GetFileNameWithoutExtension(name))) is { } mark ? $"“{name}”没有保存：{SecrecyMark.Refusal(mark).Advice}"
            : reading.Reasons.Count > 0 ? $"“{name}”没有保存：{string.Join("；", Told.Reasons(reading.Reasons))}" : null;
    }

    private async Task<TypedProposal> TakeText(TypedProposal typed, IFormFile file, List<Problem> problems)
    {
        string name = Told.Name(file.FileName);
        byte[] content = (await Uploads.Read(file)).ToArray();
        if (!Path.GetExtension(name).Equals(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return Problem(name, content) is { } wrong
                ? Refused(typed, new Problem(wrong, "text"), problems)
                : Refused(
                    await Keep(typed, name, content, problems),
                    new Problem($"“{name}”已作为附件保存，其中的文字不能自动读取：请把原文粘贴到“提案内容”，或勾选“原文稍后补登”。", "body"),
                    typed.LacksText || typed[Field.Body].Length > 0 ? [] : problems);
        }

        ReplyText read = ReplyText.FromWord(name, content);
        if ((read.Mark ?? SecrecyMark.In(Path.GetFileNameWithoutExtension(name))) is not null || read.Text is not { } text)
        {
            return Refused(typed, new Problem(Problem(name, content) ?? $"“{name}”：{string.Join("；", read.Problems)}", "text"), problems);
        }

        text = BodyOf(name, content) ?? text;
        string typedText = CleanText.Lines(typed[Field.Body]);
        if (typedText.Length > 0 && typedText != text)
        {
            return Refused(typed, new Problem($"“提案内容”里已有文字，与“{name}”中的不同：请清空文字后重新选择文件，或不选文件。", "text"), problems);
        }

        return await Keep(typed with { Values = new Dictionary<Field, string>(typed.Values) { [Field.Body] = text } }, name, content, problems);
    }

    // Of a whole form only what stands under 提案内容 is the text.
    private static string? BodyOf(string name, byte[] content)
    {
        string? body = ProposalFile.Read(name, content, []) is FileRefused { Half: { } half } ? half.Values.GetValueOrDefault(Field.Body) : null;
        return body is not null && CleanText.Lines(body) is { Length: > 0 } lines ? lines : null;
    }

    private static TypedProposal Refused(TypedProposal typed, Problem problem, List<Problem> problems)
    {
        problems.Add(problem);
        return typed;
    }
}
