using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Downloads with names a recipient can file.</summary>
internal static class Files
{
    public static IResult Of(MailAttachment file) => Results.File(file.Content.ToArray(), file.ContentType, file.FileName);

    public static IResult Word(byte[] docx, string name) =>
        Results.File(docx, FormRoom.WordType, name + ".docx");
}
