namespace Puyang.Proposals.Issue;

/// <summary>How the sealed letters of a reply leave, chosen once for all of them.
/// Stored in journals, so never renamed. 发出方式</summary>
public enum LetterWay
{
    /// <summary>By mail, each as the scan of the sealed letter. 盖章扫描件（PDF）</summary>
    Scan,

    /// <summary>On paper, each of them; whoever has an address gets the form's link by mail. 纸质寄送</summary>
    Paper,

    /// <summary>By mail, each as the unsealed text; the sealed original stays at the bureau. 仅发文字版</summary>
    Text,
}
