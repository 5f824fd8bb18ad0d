/** Findings, by code. */
export const findings = {
  'findings.title': '検出事項',
  'findings.titleCount_one': '検出事項（{{count}}）',
  'findings.titleCount_other': '検出事項（{{count}}）',
  'findings.none': '確認が必要なものはありません。',
  'findings.noneSeen': '確認できた範囲では、見るべきものはありません。',
  'findings.noneShown': '選択した重大度の検出事項はありません。',
  'findings.severity': '重大度',
  'findings.error': 'エラー',
  'findings.warning': '警告',
  'findings.info': '注記',
  'findings.filter': '重大度で検出事項を表示',
  'findings.errors_one': 'エラー {{count}} 件',
  'findings.errors_other': 'エラー {{count}} 件',
  'findings.warnings_one': '警告 {{count}} 件',
  'findings.warnings_other': '警告 {{count}} 件',
  'findings.infos_one': '注記 {{count}} 件',
  'findings.infos_other': '注記 {{count}} 件',
  'findings.remedy': '対処',
  'findings.meaning': '意味',
  'findings.open': '根拠を表示: {{message}}',
  'findings.showEvidence': '根拠を表示',
  'finding.api-server-changed.title':
    'カタログが既知のクラスターの接続先を変更',
  'finding.api-server-changed.meaning':
    'カタログが、これまでと異なる API サーバー、認証局、または検証方法を示しています。運用者が変更を承認するまで何も送信しません。',
  'finding.api-server-changed.remedy':
    'エンティティのアノテーションを誰が変更したか確認してください。正しい変更であれば、フィンガープリントを interconnect.access.acceptedTargets に追加し、そうでなければ元に戻してください。',
  'finding.api-server-mismatch.title': '1 つのクラスターに 2 つの API サーバー',
  'finding.api-server-mismatch.meaning':
    'カタログと app-config が、このクラスターに異なる API サーバーを指定しています。app-config のものを使用します。',
  'finding.api-server-mismatch.remedy':
    'エンティティのアノテーション kubernetes.io/api-server と app-config の url のうち、古いほうを修正してください。',
  'finding.certificate-authority-mismatch.title':
    '1 つのクラスターに 2 つの認証局',
  'finding.certificate-authority-mismatch.meaning':
    'カタログと app-config が、このクラスターに異なる認証局を指定しています。app-config のものを使用します。',
  'finding.certificate-authority-mismatch.remedy':
    'エンティティのアノテーション kubernetes.io/api-server-certificate-authority と app-config の caData のうち、古いほうを修正してください。',
  'finding.certificate-expiry.title': '信頼の期限切れが近い',
  'finding.certificate-expiry.meaning':
    'このクラスターがメッシュで信頼する最後のルート証明書が、30 日以内に失効するか、すでに失効しています。失効すると互いを受け入れなくなります。',
  'finding.certificate-expiry.remedy':
    'すべてのクラスターのバンドルに新しいルートを追加し、ワークロードにその証明書を取得させてから、古いルートを削除してください。',
  'finding.cidr-overlap.title': '同じアドレスの重複',
  'finding.cidr-overlap.meaning':
    'クラスターが同じ Pod または Service のアドレスを使用しています。相互接続がそれをそのままルーティングする場合、どちらのアドレスか区別できません。未接続の場合は、そのような方式で接続できません。',
  'finding.cidr-overlap.remedy':
    'アドレスを変換するかゲートウェイを経由させる、またはどちらかのクラスターを独自の範囲で作り直してください。',
  'finding.declared-link-ignored.title': '意味をなさないリンクの宣言',
  'finding.declared-link-ignored.meaning':
    'カタログが、解釈できない形式、または未知のクラスターへのリンクを宣言しています。描画されません。',
  'finding.declared-link-ignored.remedy':
    'エンティティのアノテーション interconnect.backstage.io/links を修正してください。接続先のクラスターと技術を持つリンクのリストです。',
  'finding.end-of-support.title': 'サポート終了',
  'finding.end-of-support.meaning':
    'クラスターを接続している技術は、開発元のサポートが終了しているか、間もなく終了します。',
  'finding.end-of-support.remedy': 'サポートされている技術へ移行してください。',
  'finding.health-unchecked.title': 'トンネルが検査されていない',
  'finding.health-unchecked.meaning':
    '動作中のトンネルと設定だけのトンネルを区別する検査が無効なため、何も運ばないトンネルも接続済みとされます。',
  'finding.health-unchecked.remedy': 'ヘルスチェックを有効にしてください。',
  'finding.identity-conflict.title': '1 つの名前に複数のクラスター',
  'finding.identity-conflict.meaning':
    '複数のクラスターが同じ名前または番号を使用しており、リンクの相手が特定できないか、クラスターが互いを自分と取り違えます。',
  'finding.identity-conflict.remedy':
    '各クラスターに固有の名前と番号を付けるか、app-config の別名でどれを指すか示してください。',
  'finding.leftovers.title': '残存物',
  'finding.leftovers.meaning':
    'ある技術のリソース定義が残っていますが、その技術は動作していません。',
  'finding.leftovers.remedy':
    'リソース定義を削除するか、インストールを完了してください。',
  'finding.link-degraded.title': 'リンクの一部が動作',
  'finding.link-degraded.meaning':
    'リンクは動作していますが、一部が準備できていません。ゲートウェイの一部の Pod、複数の接続の 1 つ、または情報を最新に保つ仕組みです。',
  'finding.link-degraded.remedy':
    '各端の情報を確認してください。根拠がその部分を示しています。',
  'finding.link-down.title': 'リンクのダウン',
  'finding.link-down.meaning':
    'リンクが動作していません。API のフィールドが示しているか、ゲートウェイに準備のできた Pod がありません。',
  'finding.link-down.remedy':
    '各端の情報を確認してください。根拠がオブジェクトを示しています。',
  'finding.link-pending.title': '設定途中のリンク',
  'finding.link-pending.meaning':
    'リンクは宣言されましたが、確立されていません。トークンが引き換えられていない、アドレスが割り当てられていない、コントローラーがデプロイされていないなどです。',
  'finding.link-pending.remedy': '設定を完了するか、宣言を削除してください。',
  'finding.link-unencrypted.title': '平文のトラフィック',
  'finding.link-unencrypted.meaning':
    '相互接続が、クラスター間のトラフィックを暗号化せずに運んでいます。',
  'finding.link-unencrypted.remedy':
    'すべてのクラスターで暗号化を有効にするか、下位のネットワークが暗号化していることを確認してください。',
  'finding.one-sided-link.title': '片端だけが知るリンク',
  'finding.one-sided-link.meaning':
    'あるクラスターが別のクラスターと接続していますが、知っているはずの相手がリンクを知りません。',
  'finding.one-sided-link.remedy':
    'もう一方の端でもリンクを設定するか、残存物であれば削除してください。',
  'finding.settings-differ.title': '一致すべき設定の相違',
  'finding.settings-differ.meaning':
    '1 つの相互接続に属するクラスターの、一致すべき設定が異なります。',
  'finding.settings-differ.remedy':
    'すべてのクラスターで同じ設定にしてください。',
  'finding.single-gateway.title': '予備のゲートウェイがない',
  'finding.single-gateway.meaning':
    'クラスター間のすべてのトラフィックが 1 つのゲートウェイまたは Pod を通り、その入れ替えやノード障害の際に引き継ぐものがありません。',
  'finding.single-gateway.remedy': '別のノードで 2 つ目を実行してください。',
  'finding.skip-tls-verify-ignored.title': '安全でないアノテーションを無視',
  'finding.skip-tls-verify-ignored.meaning':
    'カタログが API サーバーの証明書を検証しないよう求めています。それを決めるのは運用者であり、無視されます。',
  'finding.skip-tls-verify-ignored.remedy':
    'アノテーション kubernetes.io/skip-tls-verify を削除し、代わりにクラスターの認証局を指定してください。',
  'finding.stale-heartbeat.title': '報告の停止',
  'finding.stale-heartbeat.meaning':
    'クラスターは応答しますが、リンクを報告する仕組みが止まっています。その技術自身の時刻から見て、内容は古すぎて信頼できません。',
  'finding.stale-heartbeat.remedy':
    '報告を書き込むゲートウェイ、エージェント、またはコントローラーを調べてください。',
  'finding.stale-observation.title': '最近確認できていない',
  'finding.stale-observation.meaning':
    'クラスターは以前に確認されましたが、最近は確認できていません。表示は最後に分かった状態です。',
  'finding.stale-observation.remedy':
    'クラスターへのアクセスを回復するか、定期観測が動作しているか確認してください。',
  'finding.tls-not-verified.title': 'API サーバーが検証されていない',
  'finding.tls-not-verified.meaning':
    '身元の証明を求められない API サーバーに認証情報が送られます。',
  'finding.tls-not-verified.remedy':
    'クラスターの認証局を caData または caFile で指定し、skipTLSVerify を削除してください。',
  'finding.trust-roots-differ.title': '共通の信頼がない',
  'finding.trust-roots-differ.meaning':
    '1 つのメッシュに属する（属すべき）クラスターに、共通のルート証明書がありません。互いを拒否します。',
  'finding.trust-roots-differ.remedy':
    '両方のクラスターに同じルートの証明書を与えるか、互いのルートも信頼させてください。',
  'finding.underlay-broken.title': '下位のネットワークの障害',
  'finding.underlay-broken.meaning':
    '別の相互接続が利用しているネットワークが、必要な箇所で壊れています。',
  'finding.underlay-broken.remedy':
    '先に下位のリンクを修復してください。上位の変更は不要です。',
  'finding.unused.title': '未使用のインストール',
  'finding.unused.meaning':
    'クラスターを接続するための技術がインストールされていますが、どのクラスターとも接続していません。',
  'finding.unused.remedy':
    '別のクラスターと接続するか、アンインストールしてください。',
  'finding.version-skew.title': 'バージョンの隔たり',
  'finding.version-skew.meaning':
    '1 つの相互接続に属するクラスターのバージョンが、マイナーリリースで 2 つ以上離れています。',
  'finding.version-skew.remedy':
    '最も古いものから、マイナーリリースを 1 つずつアップグレードしてください。',
} as const;
