import { GROUND_PHRASES } from './groundPhrases';

/** The sentences of the backend in Japanese, by the English ones. */
export const JAPANESE: Readonly<Record<string, string>> = {
  '(some of its links are {{0}}, which had better be mended first)':
    '（一部のリンクが {{0}} です。先に修復することをお勧めします）',
  '(that its devices are small is concluded from its environment)':
    '（デバイスが小さいことは、その環境からの推定です）',
  '(where the clusters meet in a private network, say that inbound connections are allowed)':
    '（クラスター同士がプライベートネットワークで通じている場合は、インバウンド接続が許可されていると指定してください）',
  '255 clusters, or 511 where all are set up so from the start':
    '255 クラスター。最初からすべてをそう設定すれば 511',
  'A controller mirrors chosen services of other clusters, and proxies reach them through a gateway with mutual TLS (or directly on a flat network).':
    'コントローラーが他クラスターの選択されたサービスをミラーし、プロキシが相互 TLS のゲートウェイ経由で（フラットなネットワークでは直接）到達します。',
  'A gateway node in each cluster keeps an encrypted tunnel to the gateways of all others, so that pods and services reach each other by their own addresses.':
    '各クラスターのゲートウェイノードが他のすべてのゲートウェイと暗号化トンネルを保ち、Pod と Service が自分のアドレスのまま互いに到達します。',
  'A gateway node in each cluster keeps tunnels to the gateways of all others, and a leader cluster hands out what they export; all clusters run Antrea.':
    '各クラスターのゲートウェイノードが他のすべてのゲートウェイとトンネルを保ち、リーダークラスターがエクスポートされたものを配布します。すべてのクラスターで Antrea が動作します。',
  'A gateway per cluster carries single services to peers over mutual TLS on one port, with policies on both sides.':
    'クラスターごとのゲートウェイが、両側のポリシーに従い、1 つのポートの相互 TLS で個々のサービスをピアに運びます。',
  'A hub cluster of Azure passes exported services on to its members, which reach them through load balancers in joined virtual networks.':
    'Azure のハブクラスターがエクスポートされたサービスをメンバーに伝え、メンバーは接続された仮想ネットワークのロードバランサー経由で到達します。',
  'A namespace holds one active site, and a site belongs to one network.':
    '1 つの名前空間で有効なサイトは 1 つで、サイトは 1 つのネットワークに属します。',
  'A node is labelled as gateway': 'ノードにゲートウェイのラベルが付いている',
  'A node of the service in each cluster opens tunnels to the two nearest points of the provider, which balances load and carries traffic over its own backbone.':
    '各クラスターにあるサービスのノードが、最寄りの 2 つの提供元拠点へトンネルを開きます。提供元が負荷分散を行い、独自のバックボーンでトラフィックを運びます。',
  'A router in each cluster opens one outgoing TLS connection to a site that listens; chosen services then appear in the other clusters under a local name.':
    '各クラスターのルーターが、待ち受けるサイトへアウトバウンドの TLS 接続を 1 本開きます。選択されたサービスは、ほかのクラスターでローカルな名前で現れます。',
  'A tunnel that is broken before the join would be taken for a fault of the join afterwards.':
    '参加前から壊れているトンネルは、後で参加の失敗と取り違えられます。',
  'A tunnel that is up can still lose large packets or stop at a network policy; subctl sends real traffic between pods of both clusters, from namespaces that it makes and removes.':
    '稼働中のトンネルでも、大きなパケットを失ったりネットワークポリシーで止まったりすることがあります。subctl は、自ら作成して削除する名前空間から、両クラスターの Pod 間に実際のトラフィックを流します。',
  'API calls only': 'API 呼び出しのみ',
  'Add {{0}} as an edge site of {{1}}':
    '{{0}} を {{1}} のエッジサイトとして追加',
  'Add {{0}} to the Submariner mesh of {{1}}':
    '{{0}} を {{1}} の Submariner メッシュに追加',
  'Allow {{0}} to open the connections that the firewall rules list':
    'ファイアウォールルールに挙げた接続を {{0}} が開けるよう許可する',
  'Amazon VPC Lattice': 'Amazon VPC Lattice',
  'An edge router keeps one connection to the hub and accepts none, which is all that a small site behind NAT needs.':
    'エッジルーターはハブへの接続を 1 本保ち、受け入れる接続はありません。NAT の内側の小さなサイトにはこれで十分です。',
  'Antrea Multi-cluster': 'Antrea Multi-cluster',
  'Are all clusters in the cloud that offers it?':
    'すべてのクラスターが、それを提供するクラウドにありますか?',
  'Are services of other clusters found by internal or by external DNS?':
    'ほかのクラスターのサービスは内部 DNS と外部 DNS のどちらで見つけますか?',
  'Are tenants kept apart cluster by cluster, or namespace by namespace?':
    'テナントはクラスター単位と名前空間単位のどちらで分離されますか?',
  'Azure Kubernetes Fleet Manager': 'Azure Kubernetes Fleet Manager',
  'Behind NAT': 'NAT の内側',
  'CNI independence': 'CNI 非依存',
  'Calico cluster mesh': 'Calico クラスターメッシュ',
  'Can a namespace stretch over several clusters?':
    '名前空間を複数のクラスターに広げられますか?',
  'Can more than two clusters be linked?':
    '3 つ以上のクラスターを接続できますか?',
  'Can the clusters be linked in the form that is wanted?':
    'クラスターを望む形で接続できますか?',
  'Choose a gateway node in {{0}}': '{{0}} のゲートウェイノードを選ぶ',
  'Chosen services get an address on a tailnet, and other clusters reach them through proxies over WireGuard, through nearly any NAT.':
    '選択されたサービスが tailnet のアドレスを持ち、ほかのクラスターは WireGuard のプロキシ経由で到達します。ほぼすべての NAT を越えます。',
  'Cilium Cluster Mesh': 'Cilium Cluster Mesh',
  ClusterLink: 'ClusterLink',
  'Clusters of one fleet export services by the net.gke.io API; Google keeps their names, endpoints and firewall rules in step within joined VPC networks.':
    '1 つのフリートのクラスターが net.gke.io API でサービスをエクスポートします。Google が、接続された VPC ネットワーク内で名前、エンドポイント、ファイアウォールルールを同期します。',
  "Clusters on one routed network read each other's endpoints (Calico Enterprise or Cloud), or exchange pod routes by BGP (open source), so that pods reach pods without gateways.":
    'ルーティングされた 1 つのネットワーク上のクラスターが互いのエンドポイントを読むか（Calico Enterprise または Cloud）、BGP で Pod の経路を交換し（オープンソース）、Pod がゲートウェイなしで Pod に到達します。',
  'Compare CNI, Kubernetes and subctl with what Submariner supports':
    'CNI、Kubernetes、subctl を Submariner の対応範囲と照合する',
  'Consul cluster peering': 'Consul クラスターピアリング',
  'Create the edge site {{0}}': 'エッジサイト {{0}} を作成する',
  'DNS spreads lookups over healthy clusters and prefers the local one; requests cannot be steered':
    'DNS が正常なクラスターに問い合わせを分散し、ローカルを優先します。リクエスト単位の制御はできません',
  'Does it run on an edge device with little CPU and memory?':
    'CPU とメモリの少ないエッジデバイスで動作しますか?',
  'Does it tie the System to one vendor?':
    'System を 1 つのベンダーに縛りますか?',
  'Does it work whatever the CNI?': 'CNI を問わず動作しますか?',
  'Does it work where a cluster sits behind NAT?':
    'クラスターが NAT の内側にあっても動作しますか?',
  'Does one system only call the API of another, of a different owner?':
    'あるシステムが、所有者の異なる別のシステムの API を呼び出すだけですか?',
  'Each cluster keeps its own Consul servers; peered clusters export chosen services to each other through mesh gateways with mutual TLS.':
    '各クラスターが独自の Consul サーバーを持ちます。ピアリングしたクラスターは、相互 TLS のメッシュゲートウェイ経由で選択したサービスを互いにエクスポートします。',
  'Each cluster publishes its APIs by an Ingress or Gateway, and the others call them by host name over HTTPS.':
    '各クラスターが Ingress または Gateway で API を公開し、ほかのクラスターが HTTPS のホスト名で呼び出します。',
  'Every cluster runs {{0}} already, of which {{1}} is a part':
    'すべてのクラスターですでに {{0}} が動作しており、{{1}} はその一部です',
  'Every later check looks at {{0}}, so it must be in the catalog and readable from here.':
    '以降の確認は {{0}} を調べるため、カタログに登録され、ここから読み取れる必要があります。',
  'Every node of {{0}} gets new routes and firewall rules, and its CoreDNS is told to forward clusterset.local. The other members add a tunnel and keep the ones they have.':
    '{{0}} の全ノードに新しい経路とファイアウォールルールが加わり、CoreDNS が clusterset.local を転送するよう設定されます。ほかのメンバーはトンネルを 1 本追加し、既存のものはそのままです。',
  'F5 Distributed Cloud': 'F5 Distributed Cloud',
  'Firewall rules': 'ファイアウォールルール',
  'For production: the project calls itself pre-alpha. Also where whole namespaces must stretch or requests must be steered.':
    '本番利用の場合（プロジェクト自身がプレアルファと称しています）。名前空間全体を広げる、またはリクエスト単位で制御する必要がある場合も不向きです。',
  'GKE fleet with Multi-Cluster Services':
    'GKE フリートと Multi-Cluster Services',
  'Gateway and HTTPRoute are v1 in the standard channel of a Kubernetes SIG Network API':
    'Gateway と HTTPRoute は Kubernetes SIG Network の API の標準チャネルで v1 です',
  'Geneve tunnel between gateways (UDP 51821 with WireGuard)':
    'ゲートウェイ間の Geneve トンネル（WireGuard では UDP 51821）',
  'Give the newcomer a service range of its own, which takes a new cluster':
    '新しいクラスターに独自の Service 範囲を与える（クラスターの新規作成が必要）',
  'Give the newcomer other address ranges, or use Istio with gateways between networks':
    '新しいクラスターに別のアドレス範囲を与えるか、ネットワーク間にゲートウェイを置く Istio を使う',
  'Give the newcomer pod ranges of its own; Calico translates no addresses between clusters':
    '新しいクラスターに独自の Pod 範囲を与える（Calico はクラスター間でアドレスを変換しません）',
  'Give the newcomer pod ranges of its own; a mesh has no translation of addresses':
    '新しいクラスターに独自の Pod 範囲を与える（このメッシュにアドレス変換はありません）',
  'Give the newcomer ranges of its own in a virtual network that can be peered':
    'ピアリングできる仮想ネットワークで、新しいクラスターに独自の範囲を与える',
  'Give the newcomer ranges of its own; Kilo translates no addresses':
    '新しいクラスターに独自の範囲を与える（Kilo はアドレスを変換しません）',
  'Give the newcomer ranges of its own; members share one routed network':
    '新しいクラスターに独自の範囲を与える（メンバーはルーティングされた 1 つのネットワークを共有します）',
  'Give {{0}} a gateway with a public address':
    '{{0}} に公開アドレスを持つゲートウェイを与える',
  'Give {{0}} an address that the others can reach, for gateway and API server':
    '{{0}} に、ゲートウェイと API サーバーのための、ほかから到達できるアドレスを与える',
  'Globalnet gives every cluster addresses of its own; it is chosen for the whole cluster set when its broker is deployed and cannot be turned off again without removing all members':
    'Globalnet が各クラスターに独自のアドレスを与えます。ブローカーのデプロイ時にクラスターセット全体について選ぶもので、全メンバーを削除しない限り無効にできません',
  'Grant {{0}} one link to {{1}}': '{{0}} に {{1}} へのリンク 1 本を許可する',
  Growth: '増加',
  'HTTPS to the Ingress or Gateway': 'Ingress または Gateway への HTTPS',
  'Heavy for the small devices of {{0}}:': '{{0}} の小さなデバイスには重い:',
  'Hosts: {{0}}': 'ホスト: {{0}}',
  'How finely can traffic between clusters be steered?':
    'クラスター間のトラフィックをどこまで細かく制御できますか?',
  'How is traffic between clusters protected?':
    'クラスター間のトラフィックはどう保護されますか?',
  'How many firewall rules and links are there when the System has grown?':
    'System が大きくなったとき、ファイアウォールルールとリンクはいくつになりますか?',
  'How many firewall rules are there to look after?':
    '管理すべきファイアウォールルールはいくつありますか?',
  'IPsec or TLS tunnels to the provider, and from there its own backbone rather than the internet':
    '提供元への IPsec または TLS トンネル。その先はインターネットではなく提供元のバックボーン',
  'IPsec or WireGuard between the gateways with a common key, but no identity of the workload; the vxlan driver does not encrypt':
    '共通鍵によるゲートウェイ間の IPsec または WireGuard。ワークロードの識別はなし。vxlan ドライバーは暗号化しません',
  'IPsec tunnel between gateways (ESP, IP protocol 50, where neither side is behind NAT)':
    'ゲートウェイ間の IPsec トンネル（どちらも NAT の内側でなければ ESP、IP プロトコル 50）',
  'IPsec tunnel to the regional edges': 'リージョナルエッジへの IPsec トンネル',
  Ingress: 'Ingress',
  'Install the Skupper controller in {{0}}':
    '{{0}} に Skupper コントローラーをインストールする',
  'Is the technology mature enough for production?':
    '本番利用に足る成熟した技術ですか?',
  'Istio over Submariner': 'Submariner 上の Istio',
  'Istio, multi-primary': 'Istio（マルチプライマリー）',
  'Join {{0}} to the broker': '{{0}} をブローカーに参加させる',
  'Kubernetes is 1.21 or newer': 'Kubernetes が 1.21 以降である',
  'Kubernetes objects do not show firewalls; the link of a later step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順のリンクで分かります',
  'Kubernetes objects do not show firewalls; the tunnels of a later step will tell':
    'Kubernetes オブジェクトはファイアウォールを示しません。後の手順のトンネルで分かります',
  'Kuma, multi-zone': 'Kuma（マルチゾーン）',
  'Let one site listen at a public address, for example a small one in a cloud':
    '1 つのサイトを公開アドレスで待ち受けさせる（たとえばクラウド上の小さなサイト）',
  'Let {{0}} and the other gateways through':
    '{{0}} とほかのゲートウェイの通信を許可する',
  'Let {{0}} open connections to the hub': '{{0}} からハブへの接続を許可する',
  'Light enough for the small devices of {{0}}:':
    '{{0}} の小さなデバイスでも十分に軽い:',
  'Link {{0}} with {{1}}': '{{0}} を {{1}} と接続する',
  'Linkerd multicluster': 'Linkerd マルチクラスター',
  Liqo: 'Liqo',
  'Look at the tunnels that are there': '既存のトンネルを確認する',
  'Make sure that no address range is used twice':
    'アドレス範囲の重複がないことを確認する',
  'Make sure that no member is called {{0}}':
    '{{0}} という名前のメンバーがないことを確認する',
  Maturity: '成熟度',
  'May pod and service ranges of the clusters overlap?':
    'クラスターの Pod と Service の範囲が重複してもよいですか?',
  'Members are told apart by their cluster ids alone; a second one of the same id takes over the tunnels of the first.':
    'メンバーはクラスター ID だけで区別されます。同じ ID の 2 つ目は、1 つ目のトンネルを奪います。',
  'More than one cluster answers to {{0}} in {{1}}':
    '{{1}} では複数のクラスターが {{0}} に該当します',
  'More than two clusters': '3 クラスター以上',
  'Move {{0}} to {{1}}, which replaces the network of its pods':
    '{{0}} を {{1}} に移行する（Pod のネットワークが置き換わります）',
  'Must a cluster be joined by hand, or does it join by itself?':
    'クラスターの参加は手作業ですか、自動ですか?',
  'NAT discovery between gateways': 'ゲートウェイ間の NAT 検出',
  'NAT is traversed, but of each pair of gateways one must be reachable from the other':
    'NAT は越えられますが、ゲートウェイの各ペアで片方がもう片方から到達できる必要があります',
  'Namespace extension': '名前空間の拡張',
  'Neither cluster tells of a link to the other':
    'どちらのクラスターも相手へのリンクを示していません',
  'Neither {{0}} nor {{1}} can be reached from outside, so no tunnel between them can be opened:':
    '{{0}} と {{1}} はどちらも外部から到達できないため、その間にトンネルを開けません:',
  'No cluster can be reached from the others, so none can listen:':
    'ほかから到達できるクラスターがなく、待ち受けられるものがありません:',
  'Nodes become WireGuard peers of the nodes of other clusters, so that pods and services are routed through encrypted tunnels.':
    'ノードがほかのクラスターのノードの WireGuard ピアとなり、Pod と Service が暗号化トンネルでルーティングされます。',
  'Nothing that was asked for tells it from {{0}}, which asks less of the teams or is relied on by more people':
    '求められた要件では {{0}} との差がありません。{{0}} のほうがチームの負担が少ないか、利用者が多い技術です',
  'One cloud': '単一のクラウド',
  'One mesh with a control plane in each cluster; workloads reach the other clusters through east-west gateways with mutual TLS.':
    '各クラスターにコントロールプレーンを持つ 1 つのメッシュ。ワークロードは相互 TLS の east-west ゲートウェイ経由でほかのクラスターに到達します。',
  'One more cluster adds {{0}} rules, however many there are':
    'クラスター数にかかわらず、1 つ追加するごとにルールが {{0}} 件増えます',
  'Only an operational link carries traffic. From here on, services are exposed one by one, with a Connector where they run and a Listener where they are called.':
    'トラフィックを運ぶのは稼働中のリンクだけです。以降は、動作する側の Connector と呼び出す側の Listener で、サービスを 1 つずつ公開します。',
  'Only the command itself can tell; no object keeps its result':
    'コマンド自身にしか分かりません。結果を残すオブジェクトはありません',
  'Overlapping addresses': 'アドレスの重複',
  'Pairs of clusters are joined by WireGuard with addresses mapped where they overlap, and a remote cluster can appear as a virtual node on which pods of chosen namespaces run.':
    'クラスターの各ペアが WireGuard で接続され、重複するアドレスは変換されます。相手のクラスターは、選択した名前空間の Pod が動作する仮想ノードとして現れることもあります。',
  'Peer objects for each pair of clusters and each direction, and a mirrored Service for each service':
    'クラスターの各ペア、各方向の Peer オブジェクトと、サービスごとにミラーした Service',
  'Pod or service ranges are not known of {{0}}':
    '{{0}} の Pod または Service の範囲が不明です',
  'Publish an API of its own for everything that crosses clusters':
    'クラスターをまたぐものすべてに、それぞれの API を公開する',
  'Put the newcomer on a network of its own, behind a gateway':
    '新しいクラスターを、ゲートウェイの背後の独自のネットワークに置く',
  'Run {{0}} on {{1}}, which takes a new cluster':
    '{{0}} を {{1}} で動かす（クラスターの新規作成が必要）',
  Security: 'セキュリティ',
  'See a tunnel to each member': '各メンバーへのトンネルを確認する',
  'See {{0}}': '{{0}} を確認する',
  'See {{0}} and the hub {{1}}': '{{0}} とハブ {{1}} を確認する',
  'Send traffic through': 'トラフィックを流す',
  'Service discovery': 'サービスディスカバリー',
  Setup: 'セットアップ',
  'Several clusters serve these hosts, and nothing that was seen leads clients to the nearest one.':
    '複数のクラスターがこれらのホストを提供しており、クライアントを最寄りへ導くものは確認できませんでした。',
  Skupper: 'Skupper',
  'Skupper runs in {{0}}': '{{0}} で Skupper が動作している',
  'Small devices': '小さなデバイス',
  Submariner: 'Submariner',
  'Submariner joins the pod networks by encrypted tunnels, and one Istio mesh on top controls the traffic between clusters without gateways in the path.':
    'Submariner が Pod ネットワークを暗号化トンネルで接続し、その上の 1 つの Istio メッシュが、経路上のゲートウェイなしでクラスター間のトラフィックを制御します。',
  'Submariner programs routes past the CNI, which is tested with some only; service discovery takes Kubernetes 1.21; and subctl must have the version of the mesh.':
    'Submariner は CNI を経由せずに経路を設定し、テストされている CNI は限られます。サービスディスカバリーには Kubernetes 1.21 が必要で、subctl はメッシュと同じバージョンでなければなりません。',
  'Submariner runs there, in the version of the mesh':
    'メッシュと同じバージョンの Submariner が動作している',
  "Systems of different owners that only call each other's API need no network between them":
    '互いの API を呼び出すだけの、所有者の異なるシステムの間には、ネットワークは不要です',
  'TLS ends at the gateway if a listener is given a certificate; mutual TLS only where it is configured':
    'リスナーに証明書があれば TLS はゲートウェイで終端します。相互 TLS は設定した場合のみ',
  'TLS to the service network and IAM policies per service, where they are configured':
    'サービスネットワークまでの TLS と、サービスごとの IAM ポリシー（設定した場合）',
  'Tailscale operator': 'Tailscale オペレーター',
  'Tenant isolation': 'テナント分離',
  'The AWS Gateway API Controller registers services of each cluster with a service network of Amazon VPC Lattice, which routes requests between VPCs and accounts.':
    'AWS Gateway API Controller が各クラスターのサービスを Amazon VPC Lattice のサービスネットワークに登録し、VPC とアカウントをまたいでリクエストをルーティングします。',
  'The CNI is one that Submariner is tested with':
    'CNI が Submariner でテストされているものである',
  'The CNI of {{0}} is not known; {{1}} is tested with some only':
    '{{0}} の CNI が不明です。{{1}} は一部の CNI でのみテストされています',
  'The CNI of {{0}} is not known; {{1}} needs {{2}} in every cluster':
    '{{0}} の CNI が不明です。{{1}} は全クラスターで {{2}} を必要とします',
  'The Kubernetes version of {{0}} is not known':
    '{{0}} の Kubernetes バージョンが不明です',
  'The NAT in front of {{0}} must forward {{1}} {{2}} to it.':
    '{{0}} の前の NAT は {{1}} {{2}} を転送する必要があります。',
  'The System has a {{0}} interconnect of {{1}} clusters to build on':
    'System には、土台にできる {{1}} クラスターの {{0}} 相互接続があります',
  'The System has a {{0}} interconnect of {{1}} clusters to join':
    'System には、参加できる {{1}} クラスターの {{0}} 相互接続があります',
  'The System would run {{0}} beside {{1}}:':
    'System は {{1}} に加えて {{0}} を運用することになります:',
  'The agents of each cluster watch the state of all others, and nodes reach nodes directly: pods, services and policies span clusters without gateways.':
    '各クラスターのエージェントがほかのすべての状態を監視し、ノードが直接ノードに到達します。Pod、Service、ポリシーがゲートウェイなしでクラスターをまたぎます。',
  'The broker knows no {{0}}': 'ブローカーに {{0}} が存在しない',
  'The cloud of {{0}} is not known; {{1}} joins clusters of {{2}} only':
    '{{0}} のクラウドが不明です。{{1}} は {{2}} のクラスターだけを接続します',
  'The clusters share more than an API, which {{0}} does not carry':
    'クラスターは API 以外も共有しており、{{0}} はそれを運びません',
  'The controller is deployed': 'コントローラーがデプロイされている',
  'The gateway runs on nodes with this label. All traffic to the other clusters passes through it, so it needs a public address or a NAT that lets UDP 4500 in.':
    'ゲートウェイはこのラベルの付いたノードで動作します。ほかのクラスターへの全トラフィックが通るため、公開アドレス、または UDP 4500 を通す NAT が必要です。',
  'The grant can be redeemed once, within fifteen minutes; its secret code stays in the hub until the next step fetches it.':
    '許可は 15 分以内に一度だけ引き換えられます。秘密のコードは、次の手順が取得するまでハブに留まります。',
  'The grant is there': '許可が存在する',
  'The last cluster alone adds {{0}} rules, at every other one':
    '最後のクラスターだけで、ほかのすべてに合計 {{0}} 件のルールが加わります',
  'The link from {{0}} to {{1}} is up':
    '{{0}} から {{1}} へのリンクが稼働している',
  'The link is {{0}}': 'リンクの状態は {{0}} です',
  'The link is {{0}}: {{1}}': 'リンクの状態は {{0}} です: {{1}}',
  'The mesh is full: a missing tunnel means a firewall or NAT between just those two gateways.':
    'メッシュはフルメッシュです。トンネルが欠けていれば、その 2 つのゲートウェイ間にファイアウォールか NAT があります。',
  'The others cannot open connections to {{0}}:':
    'ほかから {{0}} へ接続を開けません:',
  "The plan asks for a '{{0}}', which this version does not know":
    '計画が求める「{{0}}」を、このバージョンは認識しません',
  'The plan asks in a form that this version does not know':
    '計画の形式を、このバージョンは認識しません',
  'The pod and service ranges of {{0}} are not known; {{1}} needs them not to overlap':
    '{{0}} の Pod と Service の範囲が不明です。{{1}} では重複してはなりません',
  'The pod ranges of {{0}} are not known; {{1}} needs them not to overlap':
    '{{0}} の Pod の範囲が不明です。{{1}} では重複してはなりません',
  'The ports are open': 'ポートが開いている',
  'The ranges of {{0}} are used by no member':
    '{{0}} の範囲はどのメンバーにも使われていない',
  'The service ranges of {{0}} are not known; {{1}} needs them not to overlap':
    '{{0}} の Service の範囲が不明です。{{1}} では重複してはなりません',
  'The state of the link was not seen': 'リンクの状態を確認できませんでした',
  'The state of the link was not seen: {{0}}':
    'リンクの状態を確認できませんでした: {{0}}',
  'The token is redeemed at the hub for certificates of its own, and becomes a Link.':
    'トークンはハブで固有の証明書と引き換えられ、Link になります。',
  'The tunnel between {{0}} and {{1}} is up':
    '{{0}} と {{1}} の間のトンネルが稼働している',
  'The {{0}} of {{1}} is not known': '{{1}} の {{0}} が不明です',
  'The {{0}} of {{1}} is {{2}}': '{{1}} の {{0}} は {{2}} です',
  'The {{0}} of {{1}} is {{2}}, which is none of {{3}}':
    '{{1}} の {{0}} は {{2}} で、{{3}} のいずれでもありません',
  'There is a Link': 'Link が存在する',
  'There is a link, and it is {{0}}': 'リンクが存在し、状態は {{0}} です',
  'To lead clients to the nearest cluster: DNS that answers by place, such as k8gb with the strategy geoip or geolocation records of the DNS provider; in mobile networks the discovery service of the operator, such as the Edge Discovery Service of Verizon 5G Edge or the Distributed Matching Engine of MobiledgeX.':
    'クライアントを最寄りのクラスターへ導くには、場所に応じて答える DNS を使います。たとえば geoip 戦略の k8gb や、DNS プロバイダーの地理的レコードです。モバイル網では事業者のディスカバリーサービス、たとえば Verizon 5G Edge の Edge Discovery Service や MobiledgeX の Distributed Matching Engine です。',
  Topology: 'トポロジー',
  'Traffic control': 'トラフィック制御',
  "Typha to the other cluster's API server (443 on many clouds)":
    'Typha から相手クラスターの API サーバーへ（多くのクラウドでは 443）',
  'UDP 4500 and 4490 between each pair of gateways, so every new cluster adds rules at all others':
    'ゲートウェイの各ペア間の UDP 4500 と 4490。新しいクラスターごとに、ほかのすべてでルールが増えます',
  'VXLAN between all nodes (6081 with Geneve, 51871 with WireGuard, any port of a pod with native routing)':
    '全ノード間の VXLAN（Geneve では 6081、WireGuard では 51871、ネイティブルーティングでは Pod の任意のポート）',
  'VXLAN between all nodes (UDP 51820 with WireGuard; TCP 179 where routes go by BGP)':
    '全ノード間の VXLAN（WireGuard では UDP 51820、BGP の経路では TCP 179）',
  'Vendor lock-in': 'ベンダーロックイン',
  'What is there already': '既存の相互接続',
  'What is there in {{0}} could not be seen whole.':
    '{{0}} にあるもののすべては確認できませんでした。',
  'What {{0}} has of {{1}} was not seen whole':
    '{{0}} の {{1}} の全体は確認できませんでした',
  'Where a cluster cannot be reached from the others, where devices are too small for proxies and a control plane, or where nobody needs to steer requests.':
    'クラスターがほかから到達できない、デバイスがプロキシとコントロールプレーンには小さすぎる、またはリクエストの制御が不要な場合。',
  'Where a cluster is not on AWS, where lock-in to one cloud is not acceptable, or where pods must reach pods.':
    'クラスターが AWS にない、1 つのクラウドへのロックインが許されない、または Pod から Pod へ到達する必要がある場合。',
  'Where a cluster is not on Azure, where lock-in to one cloud is not acceptable, or where the virtual networks cannot be peered; and for production, as long as it is a preview.':
    'クラスターが Azure にない、1 つのクラウドへのロックインが許されない、または仮想ネットワークをピアリングできない場合。プレビューである間の本番利用も不向きです。',
  'Where a cluster is not on Google Cloud, where lock-in to one cloud is not acceptable, or where the VPC networks cannot be joined.':
    'クラスターが Google Cloud にない、1 つのクラウドへのロックインが許されない、または VPC ネットワークを接続できない場合。',
  'Where a cluster runs another CNI, where a gateway sits behind NAT without an address of its own, or where more than one cluster must be able to lead.':
    'クラスターが別の CNI を使う、ゲートウェイが独自のアドレスのない NAT の内側にある、または複数のクラスターがリーダーになる必要がある場合。',
  'Where a cluster runs another CNI, where nodes cannot reach each other by their own addresses, where pod ranges overlap, or where cluster ids and names cannot be given anew.':
    'クラスターが別の CNI を使う、ノードが自分のアドレスで互いに到達できない、Pod の範囲が重複する、またはクラスターの ID と名前を付け直せない場合。',
  "Where a cluster runs another CNI, where nodes cannot reach each other's private addresses, where ranges overlap, or where a commercial product is not wanted and BGP is not at hand.":
    'クラスターが別の CNI を使う、ノードが互いのプライベートアドレスに到達できない、範囲が重複する、または商用製品を望まず BGP も使えない場合。',
  'Where a control plane of a vendor is not acceptable, where services must keep their names, or where pods must reach pods.':
    'ベンダーのコントロールプレーンが許されない、サービス名を保つ必要がある、または Pod から Pod へ到達する必要がある場合。',
  'Where address ranges overlap, where a cluster cannot be reached from the others, on small devices, or where one of the two layers would do.':
    'アドレス範囲が重複する、クラスターがほかから到達できない、デバイスが小さい、または 2 層の片方で足りる場合。',
  'Where clusters share one application: services are not found by their own names, every one of them must be published, and nothing balances between clusters.':
    'クラスターが 1 つのアプリケーションを共有する場合。サービスはそのままの名前では見つからず、すべてを公開する必要があり、クラスター間の負荷分散もありません。',
  'Where lock-in to one provider is not acceptable, where traffic must not leave your own network, or where nodes are too small for its privileged, memory-hungry pods.':
    '1 つの提供元へのロックインが許されない、トラフィックを自社ネットワークの外に出せない、または特権と大量のメモリを使う Pod にはノードが小さすぎる場合。',
  'Where nobody needs a mesh, where a licence other than open source is not acceptable, or where gateways cannot be reached.':
    'メッシュが不要、オープンソース以外のライセンスが許されない、またはゲートウェイに到達できない場合。',
  'Where nobody needs a mesh, where clusters cannot have a common trust anchor, or where API servers cannot be reached from the other clusters.':
    'メッシュが不要、共通の信頼アンカーを持てない、または API サーバーにほかのクラスターから到達できない場合。',
  'Where nobody needs a mesh, where devices are too small for proxies, or where every zone must keep changing its configuration while the global control plane is away.':
    'メッシュが不要、デバイスがプロキシには小さすぎる、またはグローバルコントロールプレーンの停止中も各ゾーンで設定を変え続ける必要がある場合。',
  'Where requests must be steered or whole namespaces shared, where UDP is needed, or where workloads need the addresses of pods in other clusters.':
    'リクエスト単位の制御や名前空間全体の共有、UDP が必要、またはワークロードがほかのクラスターの Pod のアドレスを必要とする場合。',
  'Whether the others can open connections to {{0}} is not known; {{1}} depends on it':
    'ほかから {{0}} へ接続を開けるかが不明です。{{1}} はそれに依存します',
  'Whether {{0}} has {{1}} already could not be seen':
    '{{0}} にすでに {{1}} があるかを確認できませんでした',
  'Whether {{0}} has {{1}} could not be seen: {{2}}':
    '{{0}} に {{1}} があるかを確認できませんでした: {{2}}',
  'Whether {{0}} is installed in {{1}} could not be seen':
    '{{1}} に {{0}} がインストールされているかを確認できませんでした',
  'Which cluster holds the broker was not seen':
    'どのクラスターがブローカーを持つかを確認できませんでした',
  'WireGuard between gateways, but no identity of the workload':
    'ゲートウェイ間の WireGuard。ワークロードの識別はなし',
  'WireGuard between leading nodes': '代表ノード間の WireGuard',
  'WireGuard between nodes where it is turned on; else plain VXLAN or routes':
    '有効にした場合はノード間の WireGuard。そうでなければ平文の VXLAN または経路',
  'WireGuard between nodes, but no identity of the workload':
    'ノード間の WireGuard。ワークロードの識別はなし',
  'WireGuard by Kilo': 'Kilo による WireGuard',
  'WireGuard from end to end, with access rules by tag, but no identity of the workload':
    '端から端までの WireGuard とタグによるアクセスルール。ワークロードの識別はなし',
  'WireGuard from the gateway client to the gateway server':
    'ゲートウェイクライアントからゲートウェイサーバーへの WireGuard',
  'With many clusters (each pair is configured by hand), where ranges overlap, or where health must be seen: nothing tells whether a tunnel works.':
    'クラスターが多い（各ペアを手作業で設定）、範囲が重複する、または状態の監視が必要な場合（トンネルの動作を示すものがありません）。',
  'With many clusters or small edge devices, where address ranges overlap and Globalnet is not in place, or where only a few services should be reachable.':
    'クラスターやエッジデバイスが多い、アドレス範囲が重複し Globalnet がない、または少数のサービスだけを公開すればよい場合。',
  'With many clusters that must all reach each other (each pair is a peering), where requests must be steered, or where another owner must not get permission to run pods.':
    '多くのクラスターがすべて互いに到達する必要がある（各ペアがピアリング）、リクエスト単位の制御が必要、または別の所有者に Pod を動かす権限を与えられない場合。',
  'Without Globalnet a packet finds its cluster by its address, and this broker was deployed without Globalnet.':
    'Globalnet がなければパケットはアドレスでクラスターを見つけます。このブローカーは Globalnet なしでデプロイされています。',
  'Would the newcomer join an interconnect that the System has?':
    '新しいクラスターは、System の既存の相互接続に参加することになりますか?',
  'Zones connect to a global control plane by themselves; workloads reach other zones through zone ingresses with mutual TLS.':
    'ゾーンは自らグローバルコントロールプレーンに接続します。ワークロードは相互 TLS のゾーンイングレス経由でほかのゾーンに到達します。',
  'a CNCF sandbox project since 2020, very active':
    '2020 年から CNCF サンドボックスのプロジェクトで、非常に活発',
  'a CNCF sandbox project since 2021, under active development':
    '2021 年から CNCF サンドボックスのプロジェクトで、活発に開発中',
  'a CNCF sandbox project since 2021; multi-cluster is alpha in its API':
    '2021 年から CNCF サンドボックスのプロジェクト。マルチクラスターの API はアルファ',
  'a ClusterSet and a token per member, made by antctl; tunnels then follow by themselves':
    'antctl が作る ClusterSet とメンバーごとのトークン。トンネルはその後自動で張られます',
  'a Kubernetes API with many implementations':
    '多くの実装がある Kubernetes API',
  'a Listener makes a Service of any name in its namespace':
    'Listener が、その名前空間に任意の名前の Service を作ります',
  'a RemoteClusterConfiguration with credentials in each cluster for each other one, or BGP peers by hand':
    '各クラスターにほかのクラスターごとの RemoteClusterConfiguration と認証情報、または手作業の BGP ピア',
  'a caller needs nothing at all, and a cluster that serves needs one gateway':
    '呼び出し側には何も不要で、提供するクラスターにはゲートウェイが 1 つ必要です',
  'a cloud service with support; its controller is open source':
    'サポート付きのクラウドサービス。コントローラーはオープンソース',
  'a cluster behind NAT can call the others, but cannot be called unless its gateway is published':
    'NAT の内側のクラスターはほかを呼び出せますが、ゲートウェイを公開しない限り呼び出されることはできません',
  'a cluster behind NAT can import, but cannot serve':
    'NAT の内側のクラスターはインポートできますが、提供はできません',
  'a cluster behind NAT can use services of others, but cannot serve: its gateway and API server must be reachable':
    'NAT の内側のクラスターはほかのサービスを使えますが、提供はできません。ゲートウェイと API サーバーが到達可能でなければなりません',
  'a cluster may have many peers': '1 つのクラスターは多くのピアを持てます',
  'a cluster that joins the broker gets tunnels to all others by itself':
    'ブローカーに参加したクラスターには、ほかのすべてへのトンネルが自動で張られます',
  'a cluster that joins the fleet gets its agents from Azure':
    'フリートに参加したクラスターは Azure からエージェントを受け取ります',
  'a commercial service with support': 'サポート付きの商用サービス',
  'a commercial service with support, its client open source':
    'サポート付きの商用サービス。クライアントはオープンソース',
  'a common root CA, an installation per cluster, and a remote secret in each cluster for each other one':
    '共通のルート CA、クラスターごとのインストール、各クラスターにほかのクラスターごとのリモートシークレット',
  'a common trust anchor, then a link for each direction':
    '共通の信頼アンカー、次に各方向のリンク',
  'a control plane per zone and a proxy per workload':
    'ゾーンごとのコントロールプレーンとワークロードごとのプロキシ',
  'a controller per cluster with an IAM role; services are exported and routed by Gateway API objects':
    'IAM ロールを持つクラスターごとのコントローラー。サービスは Gateway API のオブジェクトでエクスポートしルーティングします',
  'a fabric has any number of peers': 'ファブリックのピア数は任意',
  'a federated service collects endpoints of all clusters under a local name; commercial editions only':
    'フェデレーテッドサービスが全クラスターのエンドポイントをローカルな名前に集めます（商用エディションのみ）',
  'a federated service spreads connections over endpoints of all clusters':
    'フェデレーテッドサービスが全クラスターのエンドポイントに接続を分散します',
  'a fleet has many members': 'フリートは多くのメンバーを持てます',
  'a gateway may have an external address (one to one); there is no traversal of NAT':
    'ゲートウェイは外部アドレス（1 対 1）を持てますが、NAT の通過機能はありません',
  'a gateway node encrypts all traffic to the other clusters with IPsec and keeps a tunnel to each of them, and every node runs a route agent':
    'ゲートウェイノードがほかのクラスターへの全トラフィックを IPsec で暗号化し、それぞれへのトンネルを保ちます。各ノードでルートエージェントが動作します',
  'a gateway node encrypts all traffic to the other clusters with IPsec and keeps a tunnel to each of them, and every node runs a route agent; the mesh adds a control plane and proxies':
    'ゲートウェイノードがほかのクラスターへの全トラフィックを IPsec で暗号化し、それぞれへのトンネルを保ちます。各ノードでルートエージェントが動作し、メッシュがコントロールプレーンとプロキシを加えます',
  'a global service has the same name in every cluster; the Multi-Cluster Services API adds clusterset.local':
    'グローバルサービスは全クラスターで同じ名前です。Multi-Cluster Services API が clusterset.local を加えます',
  'a graduated CNCF project': 'CNCF の graduated プロジェクト',
  'a graduated CNCF project since 2021':
    '2021 年から CNCF の graduated プロジェクト',
  'a graduated CNCF project since 2023; ambient multicluster is Beta since 1.29':
    '2023 年から CNCF の graduated プロジェクト。アンビエントのマルチクラスターは 1.29 からベータ',
  'a group of proxies stands in for one that fails; nothing balances between clusters':
    '停止したプロキシはグループが代行します。クラスター間の負荷分散はありません',
  'a host name is all that another cluster sees of a service':
    'ほかのクラスターから見えるサービスはホスト名だけです',
  'a member calls the hub, but its services must be reachable in the peered networks':
    'メンバーはハブを呼び出しますが、そのサービスはピアリングしたネットワークで到達可能でなければなりません',
  'a member of the fleet takes part once the feature is on':
    '機能を有効にするとフリートのメンバーが参加します',
  'a mesh may span many clusters; each istiod watches all of them':
    '1 つのメッシュは多くのクラスターにまたがれます。各 istiod がすべてを監視します',
  'a mesh on one network needs every pod to be reachable by its own address, which Globalnet does not give':
    '1 つのネットワーク上のメッシュでは、すべての Pod が自分のアドレスで到達可能でなければならず、Globalnet はそれを満たしません',
  'a mirrored service belongs to the namespace of the same name, which must exist':
    'ミラーしたサービスは同名の名前空間に属し、その名前空間は存在していなければなりません',
  'a mirrored service is found as NAME-CLUSTER, a federated one as NAME-federated':
    'ミラーしたサービスは NAME-CLUSTER、フェデレーテッドサービスは NAME-federated として見つかります',
  'a multi-cluster service spreads connections over the exporting members; Traffic Manager profiles add weights by DNS':
    'マルチクラスターサービスがエクスポートしたメンバーに接続を分散します。Traffic Manager のプロファイルが DNS による重みを加えます',
  'a namespace stretches over clusters, and its pods run in any of them':
    '名前空間はクラスターをまたいで広がり、Pod はどのクラスターでも動作します',
  'a peer may reach whatever its allowed addresses name; network policies narrow it':
    'ピアは許可アドレスに挙げたすべてに到達できます。ネットワークポリシーで絞り込みます',
  'a service belongs to the namespace of the same name in every member':
    'サービスは全メンバーの同名の名前空間に属します',
  'a service has the same cluster-internal name in every cluster':
    'サービスは全クラスターで同じクラスター内部の名前を持ちます',
  'a service is reached by a host name; its namespace does not stretch':
    'サービスにはホスト名で到達します。名前空間は広がりません',
  'a service of Google Cloud with support':
    'サポート付きの Google Cloud のサービス',
  'a service of a peer has a virtual name of its own (NAME.virtual.PEER.consul)':
    'ピアのサービスは固有の仮想名（NAME.virtual.PEER.consul）を持ちます',
  'a service of a peer stays a service of that peer':
    'ピアのサービスは、そのピアのサービスのままです',
  'a service of one cloud only': '1 つのクラウドだけのサービス',
  'a site is a namespace, and nothing is reachable unless both sides expose it':
    'サイトは名前空間であり、両側が公開しない限り何にも到達できません',
  'a site opens its tunnels outwards to the provider':
    'サイトは提供元へ外向きにトンネルを開きます',
  'a site registers itself by a token and is approved by hand':
    'サイトはトークンで自ら登録し、手作業で承認されます',
  'a small project of few maintainers, listed without a CNCF level':
    '少数のメンテナーによる小さなプロジェクトで、CNCF のレベルなしで掲載',
  'a supported product; the open source part is listed without a CNCF level':
    'サポートされる製品。オープンソース部分は CNCF のレベルなしで掲載',
  'a tailnet has any number of devices': 'tailnet のデバイス数は任意',
  'a token is issued and redeemed once per link; no administrator of the cluster is needed for it':
    'リンクごとにトークンを 1 つ発行し、一度だけ引き換えます。クラスター管理者は不要です',
  'a tunnel joins all pods and services of both clusters; only network policies narrow it':
    'トンネルは両クラスターのすべての Pod と Service を接続します。絞り込むのはネットワークポリシーだけです',
  'a tunnel port between each pair of gateways, so every new cluster adds rules at all others':
    'ゲートウェイの各ペア間のトンネル用ポート。新しいクラスターごとに、ほかのすべてでルールが増えます',
  'a word of the makers of {{0}} on this:':
    '次の点についての {{0}} の開発元の見解:',
  'a zone behind NAT can call the others, but cannot be called unless its ingress is published':
    'NAT の内側のゾーンはほかを呼び出せますが、イングレスを公開しない限り呼び出されることはできません',
  'a zone joins by itself once it has the address of the global control plane':
    'グローバルコントロールプレーンのアドレスがあれば、ゾーンは自ら参加します',
  'addresses are routed; nothing balances between clusters':
    'アドレスはルーティングされます。クラスター間の負荷分散はありません',
  'addresses are routed; nothing of a namespace stretches':
    'アドレスはルーティングされます。名前空間は何も広がりません',
  'addresses of the network are names, so pod and service ranges may overlap':
    'ネットワークのアドレスは名前なので、Pod と Service の範囲は重複しても構いません',
  'agents of the fleet in each member':
    '各メンバーにあるフリートのエージェント',
  'all clusters meet at the service network of the cloud':
    '全クラスターがクラウドのサービスネットワークに集まります',
  'all nodes of each pair of clusters in both directions':
    'クラスターの各ペアの全ノード間（双方向）',
  'all nodes of each pair of clusters, and the API servers, in both directions':
    'クラスターの各ペアの全ノードと API サーバー（双方向）',
  'an OAuth client per cluster, then annotations on services':
    'クラスターごとの OAuth クライアントと、サービスのアノテーション',
  'an active project in no foundation that we found':
    '確認できた限りどの財団にも属さない活発なプロジェクト',
  'an active project sponsored by Red Hat, in no foundation; version 2 since March 2025':
    'Red Hat が支援し、財団に属さない活発なプロジェクト。バージョン 2 は 2025 年 3 月から',
  'an egress Service of any name leads to a device of the tailnet':
    '任意の名前の egress Service が tailnet のデバイスにつながります',
  'an exported service appears as a Service antrea-mc-NAME in each member; there is no clusterset.local':
    'エクスポートしたサービスは各メンバーで Service antrea-mc-NAME として現れます。clusterset.local はありません',
  'an exported service belongs to the namespace of the same name in every cluster, which must exist there':
    'エクスポートしたサービスは全クラスターの同名の名前空間に属し、その名前空間は存在していなければなりません',
  'an import balances over its sources: round robin, random or in fixed order':
    'インポートは提供元に分散します（ラウンドロビン、ランダム、または固定順）',
  'an import belongs to the namespace of the same name':
    'インポートは同名の名前空間に属します',
  'an import makes a Service in the namespace that asks for it':
    'インポートは、それを求めた名前空間に Service を作ります',
  'an importer per cluster; names and rules are kept by the cloud':
    'クラスターごとのインポーター。名前とルールはクラウドが保ちます',
  'an observation of {{0}}': '{{0}} の観測',
  'any cluster may call the gateway of any other; there is no network between them':
    'どのクラスターもほかのゲートウェイを呼び出せます。その間にネットワークはありません',
  'any connected graph of links reaches every site, over several hops if need be':
    'つながったリンクのグラフであれば、必要に応じて複数ホップで全サイトに到達します',
  'any device may reach any other that the rules allow':
    'ルールが許す限り、どのデバイスもほかのすべてに到達できます',
  'any member may export and import; the network is that of the VPC':
    'どのメンバーもエクスポートとインポートができます。ネットワークは VPC のものです',
  'any number of VPCs and clusters join a service network':
    '任意の数の VPC とクラスターがサービスネットワークに参加できます',
  'any number of clusters may publish and call host names':
    '任意の数のクラスターがホスト名を公開し呼び出せます',
  'any number of clusters may read each other':
    '任意の数のクラスターが互いを読めます',
  'any number of links': 'リンク数は任意',
  'any number of members share one leader':
    '任意の数のメンバーが 1 つのリーダーを共有します',
  'any number of peers': 'ピア数は任意',
  'any number of sites meet at the provider':
    '任意の数のサイトが提供元に集まります',
  'any number of zones': 'ゾーン数は任意',
  'any number, each pair by itself': '数は任意で、各ペアを個別に設定',
  'any pairs may be made peers': '任意のペアをピアにできます',
  'authorization policies and exportTo work per namespace, but a remote secret lets a control plane read all services of the other cluster':
    '認可ポリシーと exportTo は名前空間単位ですが、リモートシークレットによりコントロールプレーンが相手クラスターの全サービスを読めます',
  'callers only see the address of the gateway, so pod and service ranges may overlap':
    '呼び出し側から見えるのはゲートウェイのアドレスだけなので、Pod と Service の範囲は重複しても構いません',
  'certificates of the fabric are made by hand, then an operator installs the gateway':
    'ファブリックの証明書を手作業で作り、その後オペレーターがゲートウェイをインストールします',
  'clients come in by the same host names as other clusters do, and whoever answers for these names decides which cluster they reach':
    'クライアントもほかのクラスターと同じホスト名で入ってきます。その名前に答えるものが到達先のクラスターを決めます',
  'clusters call the service network inside the VPC and are called by it there':
    'クラスターは VPC 内でサービスネットワークを呼び出し、そこで呼び出されます',
  'clusters on different networks only meet at their gateways, so ranges may overlap':
    '異なるネットワークのクラスターはゲートウェイでのみ接するため、範囲は重複しても構いません',
  'connections are opened outwards from both ends, or relayed':
    '接続は両端から外向きに開かれるか、中継されます',
  'connections are spread evenly over the exporting clusters, without a preference for the own one':
    '接続はエクスポートしたクラスターに均等に分散され、自クラスターは優先されません',
  'connections are spread over the endpoints of all exporting clusters':
    '接続はエクスポートした全クラスターのエンドポイントに分散されます',
  'connections go to the least loaded server, with link costs, priorities and weights between sites; requests cannot be steered':
    '接続は最も負荷の低いサーバーへ向かい、サイト間にはリンクコスト、優先度、重みがあります。リクエスト単位の制御はできません',
  'control is a star around the global control plane; traffic goes between any zones':
    '制御はグローバルコントロールプレーンを中心とするスター、トラフィックは任意のゾーン間です',
  'control is a star around the hub; traffic takes the peered networks':
    '制御はハブを中心とするスター、トラフィックはピアリングしたネットワークを通ります',
  'control stream from the dialing servers to the accepting ones, where it does not go through gateways':
    'ゲートウェイを経由しない場合の、ダイヤルするサーバーから受け入れるサーバーへの制御ストリーム',
  'coordination and relays belong to one vendor unless they are replaced':
    '調整と中継は、置き換えない限り 1 つのベンダーのものです',
  'coordination, and relays where no direct path is found':
    '直接の経路が見つからない場合の調整と中継',
  'could not be confirmed in its documentation.':
    'は文書で確認できませんでした。',
  'direct WireGuard, where it is let through':
    '許可されている場合の直接の WireGuard',
  'documented at under half a CPU and 200 MB, and used on k3s and small boards':
    'CPU 0.5 未満、メモリ 200 MB と文書にあり、k3s や小型ボードで使われています',
  'each Mesh is a tenant with its own CA; permissions work per service':
    '各 Mesh が独自の CA を持つテナントです。権限はサービス単位です',
  'each configuration adds one direction; a full mesh is what the documentation shows':
    '各設定が 1 方向を加えます。文書が示すのはフルメッシュです',
  'each link adds one direction, so any graph can be made':
    '各リンクが 1 方向を加えるため、任意のグラフを作れます',
  'each node talks to the managed prefix list of the service, however many clusters there are':
    'クラスター数にかかわらず、各ノードはサービスのマネージドプレフィックスリストと通信します',
  'each pair is joined by itself; a full mesh is usual':
    '各ペアが個別に接続します。フルメッシュが一般的です',
  'each pair is peered by itself': '各ペアを個別にピアリングします',
  'each pair is peered by itself; a star of one consumer is usual':
    '各ペアを個別にピアリングします。1 つのコンシューマーを中心とするスターが一般的です',
  'each peer has a tenant namespace and role, and namespaces are offloaded one by one':
    '各ピアにテナントの名前空間とロールがあり、名前空間は 1 つずつオフロードされます',
  'each remote secret adds one direction, so any graph can be made':
    '各リモートシークレットが 1 方向を加えるため、任意のグラフを作れます',
  'each route has a host name given by the cloud, or a custom domain':
    '各ルートは、クラウドが与えるホスト名または独自ドメインを持ちます',
  'each service is exposed by an Ingress or a route of its own, and each caller is told its host name':
    '各サービスを専用の Ingress またはルートで公開し、呼び出し側にホスト名を伝えます',
  'endpoints of offloaded pods join the service; requests cannot be steered':
    'オフロードした Pod のエンドポイントがサービスに加わります。リクエスト単位の制御はできません',
  'every cluster must run Antrea': '全クラスターで Antrea が必要です',
  'every cluster must run Calico': '全クラスターで Calico が必要です',
  'every cluster must run Cilium': '全クラスターで Cilium が必要です',
  'every cluster of the broker is joined with every other':
    'ブローカーの各クラスターはほかのすべてと接続されます',
  'exported services are found under clusterset.local':
    'エクスポートしたサービスは clusterset.local で見つかります',
  'exported services are found under clusterset.local in every cluster':
    'エクスポートしたサービスは全クラスターで clusterset.local で見つかります',
  'exported services, inside the VPC; Google makes the rules itself':
    'VPC 内のエクスポートしたサービス。ルールは Google が自動で作ります',
  'exported services, through the peering of the virtual networks':
    '仮想ネットワークのピアリングを通るエクスポートしたサービス',
  'external-dns publishes these hosts; only the routing policy of the DNS provider, which no cluster shows, can lead clients to the nearest cluster.':
    'external-dns がこれらのホストを公開しています。クライアントを最寄りのクラスターへ導けるのは DNS プロバイダーのルーティングポリシーだけで、クラスターからは見えません。',
  'federated services collect endpoints from namespaces of the same name':
    'フェデレーテッドサービスは同名の名前空間からエンドポイントを集めます',
  'federation of endpoints and services exists in the commercial editions only; BGP alone is open source':
    'エンドポイントとサービスのフェデレーションは商用エディションのみで、オープンソースなのは BGP だけです',
  'for each pair of clusters the gateway port and the API server, in both directions':
    'クラスターの各ペアについて、ゲートウェイのポートと API サーバー（双方向）',
  'gateway and API server of each pair, for each direction in use':
    '使用する各方向について、各ペアのゲートウェイと API サーバー',
  'gateways are ordinary pods, whatever the CNI':
    'ゲートウェイは通常の Pod で、CNI を問いません',
  'gateways authenticate each other by certificates of the fabric; access policies decide per connection':
    'ゲートウェイはファブリックの証明書で互いを認証し、アクセスポリシーが接続ごとに判断します',
  'gateways stand between the networks':
    'ネットワークの間にゲートウェイがあります',
  'gateways stand between the networks; the flat mode needs ranges that do not overlap':
    'ネットワークの間にゲートウェイがあります。フラットモードでは範囲が重複してはなりません',
  'global load balancers with origin pools, weights and health checks':
    'オリジンプール、重み、ヘルスチェックを持つグローバルロードバランサー',
  'global services balance over clusters, with local or remote affinity; requests cannot be steered':
    'グローバルサービスはローカルまたはリモートの優先でクラスター間に分散します。リクエスト単位の制御はできません',
  'health checks between nodes': 'ノード間のヘルスチェック',
  'imports and exports belong to namespaces, and policies of both sides must allow a connection':
    'インポートとエクスポートは名前空間に属し、両側のポリシーが接続を許可する必要があります',
  'imports carry a derived service, but which names callers use is not documented where we looked':
    'インポートは派生したサービスを伴いますが、呼び出し側が使う名前は、調べた文書には書かれていません',
  'is a CNI of its own, or runs beside Flannel or Cilium':
    'それ自体が CNI であるか、Flannel または Cilium と並んで動作します',
  'is a must ({{0}}): make it a should, or do without {{1}}':
    'は必須です（{{0}}）。推奨に変えるか、{{1}} を使わないでください',
  'istiod asks for 500m CPU and 2Gi of memory, and each workload or node runs a proxy':
    'istiod は CPU 500m とメモリ 2Gi を要求し、各ワークロードまたはノードでプロキシが動作します',
  "istiod to the other cluster's API server (443 on many clouds)":
    'istiod から相手クラスターの API サーバーへ（多くのクラウドでは 443）',
  'its README says pre-alpha, and in 2026 only dependencies were updated':
    'README がプレアルファと称し、2026 年は依存関係だけが更新されました',
  'its load balancers can be advertised on the internet at the points of the provider, where clients then come in instead of at a cluster':
    'ロードバランサーを提供元の拠点でインターネットに公開でき、クライアントはクラスターではなくそこに入ってきます',
  'its node takes hugepages, three volumes and privileged pods':
    'ノードが hugepages、3 つのボリューム、特権 Pod を使います',
  'its virtual Kubernetes spans sites, but whether namespaces of existing clusters can be stretched was not found':
    '仮想 Kubernetes はサイトにまたがりますが、既存クラスターの名前空間を広げられるかは確認できませんでした',
  'k8gb answers by a strategy that was not seen.':
    'k8gb が確認できない戦略で答えています。',
  'k8gb answers by {{0}}, which does not ask where the client is.':
    'k8gb が {{0}} で答えており、クライアントの場所は考慮されません。',
  'k8gb answers with the cluster that is nearest to the client.':
    'k8gb がクライアントに最も近いクラスターを答えています。',
  'link from an edge router (55671 from an interior router, 443 through an OpenShift route)':
    'エッジルーターからのリンク（内部ルーターからは 55671、OpenShift の Route では 443）',
  'load balancers find services of Kubernetes sites, but which names callers use is not documented where we looked':
    'ロードバランサーは Kubernetes サイトのサービスを見つけますが、呼び出し側が使う名前は、調べた文書には書かれていません',
  'load balancing over several clusters is a preview, not meant for production':
    '複数クラスターの負荷分散はプレビューで、本番利用向けではありません',
  'members must run Azure CNI, whose pods have addresses of the virtual network':
    'メンバーでは、Pod が仮想ネットワークのアドレスを持つ Azure CNI が必要です',
  'mutual TLS between control planes; traffic is encrypted only where WireGuard or IPsec is turned on':
    'コントロールプレーン間は相互 TLS。トラフィックは WireGuard または IPsec を有効にした場合のみ暗号化されます',
  'mutual TLS between the gateways': 'ゲートウェイ間の相互 TLS',
  'mutual TLS between workloads inside encrypted tunnels, over the internet':
    '暗号化トンネルの中でワークロード間の相互 TLS（インターネット経由）',
  'mutual TLS to the east-west gateway (15008 in ambient mode)':
    'east-west ゲートウェイへの相互 TLS（アンビエントモードでは 15008）',
  'mutual TLS to the gateway': 'ゲートウェイへの相互 TLS',
  'mutual TLS to the mesh gateway (with the control stream where peering goes through gateways)':
    'メッシュゲートウェイへの相互 TLS（ピアリングがゲートウェイを通る場合は制御ストリームも）',
  'mutual TLS to the zone ingress': 'ゾーンイングレスへの相互 TLS',
  'namespaces of the same name count as one and their endpoints are merged, but the objects are not copied':
    '同名の名前空間は 1 つとみなされエンドポイントが統合されますが、オブジェクトはコピーされません',
  'network policies can be stretched over clusters and select namespaces; services are exported one by one':
    'ネットワークポリシーはクラスターをまたげ、名前空間を選択します。サービスは 1 つずつエクスポートします',
  'network policies select pods by cluster, namespace and identity':
    'ネットワークポリシーはクラスター、名前空間、アイデンティティで Pod を選択します',
  'networks of many sites are usual; edge routers are leaves that keep large ones small':
    '多くのサイトのネットワークが一般的で、エッジルーターは大きなネットワークを小さく保つ末端です',
  'no particular CNI is needed; ambient mode adds its own node agent':
    '特定の CNI は不要です。アンビエントモードは独自のノードエージェントを加えます',
  'nodes must reach each other by their internal addresses':
    'ノードは内部アドレスで互いに到達できる必要があります',
  'nodes must reach each other by their private addresses':
    'ノードはプライベートアドレスで互いに到達できる必要があります',
  'nothing runs besides the CNI that is there anyway':
    '既存の CNI 以外には何も動作しません',
  'nothing speaks against it there': 'そちらには不利な点がありません',
  'objects live in tenants and namespaces of the service':
    'オブジェクトはサービスのテナントと名前空間に置かれます',
  'of each pair one end must be reachable; the other keeps the tunnel alive':
    '各ペアで片方が到達可能であればよく、もう片方がトンネルを維持します',
  'one HTTPS port, open at every cluster that serves':
    '提供する各クラスターで開く HTTPS ポート 1 つ',
  'one UDP port and the API server, at one side of each pair':
    '各ペアの片側で、UDP ポート 1 つと API サーバー',
  'one agent per node, and WireGuard in the kernel':
    'ノードごとのエージェント 1 つと、カーネル内の WireGuard',
  'one clustermesh-apiserver per cluster, and every agent keeps the state of all others':
    'クラスターごとに clustermesh-apiserver 1 つ。各エージェントがほかのすべての状態を保ちます',
  'one command with access to both clusters sets up network, identities and offloading, once for each pair':
    '両クラスターにアクセスできる 1 つのコマンドが、ペアごとに一度、ネットワーク、アイデンティティ、オフロードを設定します',
  'one control plane and one data plane pod per cluster':
    'クラスターごとにコントロールプレーンとデータプレーンの Pod が 1 つずつ',
  'one controller; traffic is carried by the cloud':
    'コントローラー 1 つ。トラフィックはクラウドが運びます',
  'one gateway node and one controller in each cluster':
    '各クラスターにゲートウェイノード 1 つとコントローラー 1 つ',
  'one gateway port per cluster, and the servers where control does not go through gateways':
    'クラスターごとにゲートウェイポート 1 つ。制御がゲートウェイを通らない場合はサーバーも',
  'one outgoing TCP connection joins a site, so all sites but one that listens may sit behind NAT':
    'アウトバウンド TCP 接続 1 本でサイトが参加するため、待ち受ける 1 つ以外のサイトは NAT の内側で構いません',
  'one port at each zone ingress, and one at the global control plane':
    '各ゾーンイングレスにポート 1 つ、グローバルコントロールプレーンにポート 1 つ',
  'one port, but between each pair of clusters':
    'ポート 1 つ。ただしクラスターの各ペア間',
  'one port, open at each cluster that serves':
    '提供する各クラスターで開くポート 1 つ',
  'one router pod per site, and an edge router keeps a single connection':
    'サイトごとにルーター Pod 1 つ。エッジルーターは接続を 1 本だけ保ちます',
  'one small proxy per exposed service or group of them':
    '公開するサービスまたはそのグループごとに小さなプロキシ 1 つ',
  'one vendor decides on it, and partitions and sameness groups need its Enterprise licence':
    '1 つのベンダーが決定し、パーティションと sameness group には Enterprise ライセンスが必要です',
  'only a listening site has ports open; a site that connects needs outgoing TCP and nothing else':
    'ポートを開くのは待ち受けるサイトだけです。接続するサイトに必要なのはアウトバウンド TCP だけです',
  'only gateways see each other': 'ゲートウェイだけが互いを認識します',
  'only services that are exported to a peer are seen there, and intentions say who may call them':
    'ピアから見えるのはエクスポートしたサービスだけで、誰が呼び出せるかは intention が定めます',
  'only with Globalnet, which is chosen for the whole cluster set when the broker is deployed and costs a second address translation':
    'Globalnet を使う場合のみ。ブローカーのデプロイ時にクラスターセット全体について選び、アドレス変換が 1 回増えます',
  'open source under Apache-2.0': 'Apache-2.0 のオープンソース',
  'open source under Apache-2.0, but tied to one CNI':
    'Apache-2.0 のオープンソースですが、1 つの CNI に縛られます',
  'open source under Apache-2.0, over WireGuard of the Linux kernel':
    'Apache-2.0 のオープンソースで、Linux カーネルの WireGuard を使用',
  'open source under Apache-2.0, though stable builds come from a vendor':
    'Apache-2.0 のオープンソースですが、安定版ビルドはベンダーが提供します',
  'open source under Apache-2.0, though workloads come to depend on its API':
    'Apache-2.0 のオープンソースですが、ワークロードがその API に依存するようになります',
  'open source under Apache-2.0, with an enterprise build by Kong':
    'Apache-2.0 のオープンソースで、Kong のエンタープライズビルドがあります',
  'open source under Apache-2.0, with services exported by an API of Kubernetes SIG Multicluster':
    'Apache-2.0 のオープンソースで、サービスは Kubernetes SIG Multicluster の API でエクスポートします',
  'outgoing UDP 4500 or TCP 443 to the provider, however many sites there are':
    'サイト数にかかわらず、提供元へのアウトバウンド UDP 4500 または TCP 443',
  'outgoing connections only': 'アウトバウンド接続のみ',
  'peered networks need no tunnels, but security groups must let services through':
    'ピアリングしたネットワークにトンネルは不要ですが、セキュリティグループでサービスを許可する必要があります',
  'peering is generally available since Consul 1.14; a product with support, in no foundation':
    'ピアリングは Consul 1.14 から一般提供。サポート付きの製品で、財団には属しません',
  'peers are named one by one': 'ピアは 1 つずつ指定します',
  'pod addresses must be unique over all clusters':
    'Pod のアドレスは全クラスターで一意でなければなりません',
  'pod ranges may overlap if only services are exported; service ranges may not':
    'サービスだけをエクスポートする場合は Pod の範囲が重複しても構いません。Service の範囲は重複できません',
  'pod ranges must differ in all clusters and nodes':
    'Pod の範囲は全クラスターとノードで異なる必要があります',
  'pods are addressed directly, in one virtual network or in peered ones':
    'Pod は 1 つの、またはピアリングした仮想ネットワークで直接アドレス指定されます',
  'pods are reached by their own addresses':
    'Pod には自分のアドレスで到達します',
  'pods keep their addresses in a common VPC':
    'Pod は共通の VPC で自分のアドレスを保ちます',
  'pods must reach each other in the VPC':
    'Pod は VPC 内で互いに到達できる必要があります',
  'policies of the mesh work per namespace, while the tunnel below joins all pods':
    'メッシュのポリシーは名前空間単位ですが、下のトンネルはすべての Pod を接続します',
  'policies select pods and namespaces of remote clusters by their labels':
    'ポリシーは相手クラスターの Pod と名前空間をラベルで選択します',
  'probes of the gateway': 'ゲートウェイのプローブ',
  'proxies and gateways are ordinary pods, whatever the CNI':
    'プロキシとゲートウェイは通常の Pod で、CNI を問いません',
  'proxies are ordinary pods, whatever the CNI':
    'プロキシは通常の Pod で、CNI を問いません',
  'ranges that overlap are mapped to others for each peer':
    '重複する範囲は、ピアごとに別の範囲へ変換されます',
  'redemption of the access token, once (443 through an OpenShift route)':
    'アクセストークンの引き換え（一度だけ。OpenShift の Route では 443）',
  'registration, and tunnels where IPsec is not let through':
    '登録、および IPsec が通らない場合のトンネル',
  'requests arrive at a load balancer or node port, whatever the CNI':
    'リクエストは CNI を問わず、ロードバランサーまたは NodePort に到着します',
  'requests to the service network (80 for plain HTTP)':
    'サービスネットワークへのリクエスト（平文 HTTP では 80）',
  'resolvers fail over to peers, splitters and routers steer requests':
    'resolver がピアへフェイルオーバーし、splitter と router がリクエストを制御します',
  'routers are ordinary pods, whatever the CNI':
    'ルーターは通常の Pod で、CNI を問いません',
  'routers authenticate each other by certificates of a private CA, and all traffic between sites is encrypted':
    'ルーターはプライベート CA の証明書で互いを認証し、サイト間の全トラフィックが暗号化されます',
  'routes and backends stay in their namespaces unless a ReferenceGrant allows otherwise':
    'ReferenceGrant が許さない限り、ルートとバックエンドは自分の名前空間に留まります',
  'routes by path and header with weights over clusters, retries and timeouts; federated services balance over all':
    'パスとヘッダーによるルート、クラスター間の重み、再試行とタイムアウト。フェデレーテッドサービスはすべてに分散します',
  'routes by path and header, weights, and preferences among zones':
    'パスとヘッダーによるルート、重み、ゾーン間の優先',
  'routes match paths, methods and headers, with weights over clusters':
    'ルートはパス、メソッド、ヘッダーに一致し、クラスター間の重みを持ちます',
  'servers, gateways and a proxy per workload':
    'サーバー、ゲートウェイ、ワークロードごとのプロキシ',
  'services are exported one by one by a label; policies go by identity':
    'サービスはラベルで 1 つずつエクスポートします。ポリシーはアイデンティティによります',
  'services are exported one by one from their namespaces, and IAM policies say who may call them':
    'サービスは名前空間から 1 つずつエクスポートし、誰が呼び出せるかは IAM ポリシーが定めます',
  'services are exported one by one, between namespaces of the same name':
    'サービスは同名の名前空間の間で 1 つずつエクスポートします',
  'services are exported one by one, between namespaces of the same name; network policies do not apply to them':
    'サービスは同名の名前空間の間で 1 つずつエクスポートします。ネットワークポリシーは適用されません',
  'services are exposed one by one': 'サービスは 1 つずつ公開します',
  'services are exposed one by one; a namespace does not stretch':
    'サービスは 1 つずつ公開します。名前空間は広がりません',
  'services are exposed one by one; rules of the tailnet say who may call':
    'サービスは 1 つずつ公開します。誰が呼び出せるかは tailnet のルールが定めます',
  'services are found by host names in a DNS zone outside the clusters, which external-dns can keep':
    'サービスはクラスター外の DNS ゾーンのホスト名で見つかり、external-dns が管理できます',
  'services are imported one by one': 'サービスは 1 つずつインポートします',
  'services are mirrored by hand or by another tool; Kilo itself has no names':
    'サービスは手作業または別のツールでミラーします。Kilo 自体に名前の仕組みはありません',
  'services have addresses of the tailnet; subnet routes would need ranges that do not overlap':
    'サービスは tailnet のアドレスを持ちます。サブネットルートでは範囲が重複してはなりません',
  'services of an offloaded namespace are reflected and keep their name':
    'オフロードした名前空間のサービスは反映され、名前を保ちます',
  'services of clusters with overlapping ranges reach each other without translation':
    '範囲が重複するクラスターのサービスも、変換なしで互いに到達します',
  'services of other zones have names under mesh.local or .mesh':
    'ほかのゾーンのサービスは mesh.local または .mesh の名前を持ちます',
  'services of the same name and namespace are one; namespaces can be kept local':
    '同じ名前と名前空間のサービスは 1 つです。名前空間をローカルに留めることもできます',
  'services of the same name can be joined over zones; namespaces themselves are not copied':
    '同名のサービスをゾーン間で統合できます。名前空間自体はコピーされません',
  'sites meet at the provider; mesh groups add full meshes or hubs and spokes between them':
    'サイトは提供元に集まります。メッシュグループがサイト間のフルメッシュやハブアンドスポークを加えます',
  'sites run as pods of their own, but no list of CNIs was found':
    'サイトは独自の Pod として動作しますが、CNI の一覧は見つかりませんでした',
  'small proxies, one gateway and one small controller per link':
    'リンクごとに小さなプロキシ、ゲートウェイ 1 つ、小さなコントローラー 1 つ',
  'state of the other cluster, from its clustermesh-apiserver (32379 as a node port)':
    '相手クラスターの clustermesh-apiserver からの状態（NodePort では 32379）',
  'subctl deploys the operator, gateway, route agents and service discovery, and registers the cluster at the broker; the tunnels then make themselves.':
    'subctl がオペレーター、ゲートウェイ、ルートエージェント、サービスディスカバリーをデプロイし、クラスターをブローカーに登録します。トンネルはその後自動で張られます。',
  'subctl verify ends without failures': 'subctl verify が失敗なしで終わる',
  'targets are the addresses of pods in the VPC; the documentation asks for no certain plugin besides':
    'ターゲットは VPC 内の Pod のアドレスです。文書はそのほかに特定のプラグインを求めていません',
  'the CLI or Helm values join each pair; a common CA, names and ids come first':
    'CLI または Helm の値が各ペアを接続します。共通の CA、名前、ID が先に必要です',
  'the CNI of {{0}}': '{{0}} の CNI',
  'the backbone, its load balancers and their API are of one provider only':
    'バックボーン、ロードバランサー、その API は 1 つの提供元だけのものです',
  "the broker's API server (443 on many clouds)":
    'ブローカーの API サーバー（多くのクラウドでは 443）',
  'the client side may sit behind NAT, but gateways and API servers must be reachable from the other clusters':
    'クライアント側は NAT の内側で構いませんが、ゲートウェイと API サーバーはほかのクラスターから到達可能でなければなりません',
  'the cloud of {{0}}': '{{0}} のクラウド',
  "the consumer to the provider's API server (443 on many clouds)":
    'コンシューマーからプロバイダーの API サーバーへ（多くのクラウドでは 443）',
  'the dialing side may sit behind NAT for control, but gateways that serve must be reachable':
    '制御についてはダイヤル側が NAT の内側で構いませんが、提供するゲートウェイは到達可能でなければなりません',
  'the gateway client may sit behind NAT; one side of each pair must be reachable':
    'ゲートウェイクライアントは NAT の内側で構いません。各ペアの片側が到達可能でなければなりません',
  'the gateways of all members are joined with each other':
    '全メンバーのゲートウェイが互いに接続されます',
  'the gateways of all members make a full mesh, and nothing else can be chosen':
    '全メンバーのゲートウェイがフルメッシュを作り、ほかの形は選べません',
  "the hub's API server": 'ハブの API サーバー',
  "the leader's API server (443 on many clouds)":
    'リーダーの API サーバー（多くのクラウドでは 443）',
  "the mirror controller to the other cluster's API server (443 on many clouds)":
    'ミラーコントローラーから相手クラスターの API サーバーへ（多くのクラウドでは 443）',
  'the networking part exists on one cloud only':
    'ネットワーク部分は 1 つのクラウドにしか存在しません',
  'the objects of {{0}} in {{1}}': '{{1}} の {{0}} のオブジェクト',
  'the pod and service ranges of {{0}}': '{{0}} の Pod と Service の範囲',
  'the pod ranges of {{0}}': '{{0}} の Pod の範囲',
  'the ports of the tunnel and the API servers, for each pair of clusters':
    'クラスターの各ペアについて、トンネルのポートと API サーバー',
  'the service makes its firewall rules itself':
    'サービスがファイアウォールルールを自動で作ります',
  'the service ranges of {{0}}': '{{0}} の Service の範囲',
  'the tunnel traverses NAT, but each istiod must reach the API servers of the other clusters':
    'トンネルは NAT を越えますが、各 istiod がほかのクラスターの API サーバーに到達する必要があります',
  'the tunnels carry plain Geneve unless WireGuard is chosen':
    'WireGuard を選ばない限り、トンネルは平文の Geneve です',
  'the zone to the global control plane':
    'ゾーンからグローバルコントロールプレーンへ',
  'traffic crosses the virtual networks as it is; encryption is up to the workloads':
    'トラフィックは仮想ネットワークをそのまま通ります。暗号化はワークロード次第です',
  'traffic is proxied, which should allow overlapping ranges, but no statement was found':
    'トラフィックはプロキシされるため重複する範囲も許されるはずですが、明記は見つかりませんでした',
  'traffic stays in the VPC of the cloud; encryption between workloads is up to them':
    'トラフィックはクラウドの VPC 内に留まります。ワークロード間の暗号化はワークロード次第です',
  'two objects and one token, copied by hand, for each pair':
    'ペアごとに、手作業でコピーする 2 つのオブジェクトと 1 つのトークン',
  'two open-source projects under Apache-2.0':
    'Apache-2.0 の 2 つのオープンソースプロジェクト',
  'two technologies to set up: the tunnel is automatic, the mesh is not (a common root CA, an installation per cluster, and a remote secret in each cluster for each other one)':
    '設定する技術が 2 つあります。トンネルは自動ですが、メッシュは違います（共通のルート CA、クラスターごとのインストール、各クラスターにほかのクラスターごとのリモートシークレット）',
  'weights choose among backends of one gateway; between clusters only DNS answers or a global load balancer decide':
    '重みは 1 つのゲートウェイのバックエンドを選びます。クラスター間では DNS の応答またはグローバルロードバランサーだけが決めます',
  'weights, locality failover, outlier detection, retries and mirroring per request, also between clusters':
    'リクエスト単位の重み、地域フェイルオーバー、異常検知、再試行、ミラーリング（クラスター間も可）',
  'whether the others can open connections to {{0}}':
    'ほかから {{0}} へ接続を開けるか',
  'workloads authenticate each other by SPIFFE identities under a common root, also across clusters':
    'ワークロードは共通のルートの下の SPIFFE ID で互いを認証します（クラスター間も）',
  'workloads authenticate each other by certificates of the mesh, also across zones':
    'ワークロードはメッシュの証明書で互いを認証します（ゾーン間も）',
  'workloads authenticate each other end to end; each cluster keeps its own CA and they exchange trust by the token':
    'ワークロードは端から端まで互いを認証します。各クラスターは独自の CA を保ち、トークンで信頼を交換します',
  'workloads authenticate each other under a common trust anchor, also across clusters':
    'ワークロードは共通の信頼アンカーの下で互いを認証します（クラスター間も）',
  'works beside any CNI, with a fabric of its own':
    '独自のファブリックを持ち、どの CNI とも併用できます',
  'works between clusters of one cloud only':
    '1 つのクラウドのクラスター間でのみ動作します',
  'works with a list of tested CNIs, with extra steps for Calico':
    'テスト済みの CNI の一覧で動作します。Calico では追加の手順が必要です',
  'works with the networking of GKE (VPC-native) only':
    'GKE のネットワーク（VPC ネイティブ）でのみ動作します',
  'zone ingresses stand between the networks':
    'ネットワークの間にゾーンイングレスがあります',
  '{{0}} and the newcomer have the same name, by which {{1}} tells clusters apart unless told otherwise':
    '{{0}} と新しいクラスターは同じ名前です。{{1}} は、特に指定がなければその名前でクラスターを区別します',
  '{{0}} can be called by the others but cannot call them:':
    '{{0}} はほかから呼び出せますが、ほかを呼び出せません:',
  '{{0}} can call the others but cannot be called:':
    '{{0}} はほかを呼び出せますが、呼び出されることはできません:',
  '{{0}} cannot be reached from outside, and need not be:':
    '{{0}} は外部から到達できませんが、その必要もありません:',
  '{{0}} carries traffic from cluster to cluster; it does not lead clients to the nearest one':
    '{{0}} はクラスターからクラスターへトラフィックを運びます。クライアントを最寄りのクラスターへ導くことはありません',
  '{{0}} clusters make {{1}} links and {{2}} firewall rules.':
    '{{0}} クラスターで、リンクは {{1}} 本、ファイアウォールルールは {{2}} 件になります。',
  '{{0}} could not be seen: {{1}}': '{{0}} を確認できませんでした: {{1}}',
  '{{0}} could not be seen; what it has may differ':
    '{{0}} を確認できませんでした。実際にあるものは異なる可能性があります',
  '{{0}} does not have {{1}}': '{{0}} に {{1}} はありません',
  '{{0}} fits only where one system calls the API of another, of a different owner; nothing says so here':
    '{{0}} が適するのは、あるシステムが所有者の異なる別のシステムの API を呼び出す場合だけです。ここではそう示されていません',
  '{{0}} goes by the name {{1}} in {{2}}':
    '{{0}} は {{2}} で {{1}} という名前を使っています',
  '{{0}} has no site there': '{{0}} のそこにサイトがない',
  '{{0}} has the same owner as the System, so more than its API is likely to be shared':
    '{{0}} の所有者は System と同じなので、API 以外も共有する可能性があります',
  '{{0}} has {{1}}': '{{0}} に {{1}} があります',
  '{{0}} has {{1}} in {{2}}, and not {{3}}':
    '{{0}} の {{1}} は {{2}} で、{{3}} ではありません',
  '{{0}} is ahead:': '{{0}} のほうが優れています:',
  '{{0}} is already a member of the {{1}} interconnect':
    '{{0}} はすでに {{1}} 相互接続のメンバーです',
  '{{0}} is installed in {{1}} ({{2}})':
    '{{0}} が {{1}} にインストールされています（{{2}}）',
  '{{0}} is installed in {{1}}, in a version that could not be seen':
    '{{0}} が {{1}} にインストールされていますが、バージョンは確認できませんでした',
  '{{0}} is joined to the broker in {{1}}':
    '{{0}} が {{1}} のブローカーに参加している',
  '{{0}} is linked with somebody else by the name {{1}} in {{2}}':
    '{{0}} は {{2}} で、{{1}} という名前の別の相手と接続しています',
  '{{0}} is not among the CNIs with which {{1}} is tested ({{2}})':
    '{{0}} は、{{1}} がテストされている CNI（{{2}}）に含まれません',
  '{{0}} is not in the catalog, or belongs to no cluster of this System':
    '{{0}} はカタログにないか、この System のクラスターに属していません',
  '{{0}} is not installed in {{1}}':
    '{{0}} は {{1}} にインストールされていません',
  '{{0}} is observed': '{{0}} が観測されている',
  '{{0}} is on premises, and {{1}} joins clusters of {{2}} only':
    '{{0}} はオンプレミスにあり、{{1}} は {{2}} のクラスターだけを接続します',
  '{{0}} is on {{1}}, and {{2}} joins clusters of {{3}} only':
    '{{0}} は {{1}} にあり、{{2}} は {{3}} のクラスターだけを接続します',
  '{{0}} is still installed in {{1}}':
    '{{0}} はまだ {{1}} にインストールされています',
  "{{0}} joins the networks or services of systems that only need each other's API":
    '{{0}} は、互いの API だけを必要とするシステムのネットワークやサービスまで接続します',
  '{{0}} may not open connections to the others, and they cannot open any to it:':
    '{{0}} はほかへ接続を開けず、ほかからも接続を開けません:',
  '{{0}} may not open connections to the others:':
    '{{0}} はほかへ接続を開けません:',
  '{{0}} of {{1}} are used by no other':
    '{{1}} の {{0}} はほかで使われていません',
  '{{0}} of {{1}} overlaps with {{2}} of {{3}}':
    '{{1}} の {{0}} が {{3}} の {{2}} と重複しています',
  '{{0}} of {{1}} overlaps with {{2}} of {{3}}:':
    '{{1}} の {{0}} が {{3}} の {{2}} と重複しています:',
  '{{0}} opens it from behind NAT, whose public address is the source that {{1}} sees.':
    '{{0}} が NAT の内側から開きます。{{1}} から見える送信元は NAT の公開アドレスです。',
  '{{0}} reaches the printed endpoint':
    '{{0}} が表示されたエンドポイントに到達できる',
  '{{0}} runs Kubernetes {{1}}': '{{0}} は Kubernetes {{1}} です',
  '{{0}} runs Kubernetes {{1}}; it takes {{2}}':
    '{{0}} は Kubernetes {{1}} ですが、{{2}} が必要です',
  '{{0}} runs {{1}}, and {{2}} needs {{3}} in every cluster':
    '{{0}} は {{1}} を使用しており、{{2}} は全クラスターで {{3}} を必要とします',
  '{{0}} was last seen at {{1}}; that is too long ago to judge':
    '{{0}} の最後の確認は {{1}} で、判断するには古すぎます',
  '{{0}} was seen at {{1}}, except {{2}}':
    '{{0}} は {{1}} に確認されました（{{2}} を除く）',
  '{{0}} was seen in part only; missing: {{1}}':
    '{{0}} は一部しか確認できませんでした。不足: {{1}}',
  '{{0}} was seen whole at {{1}}': '{{0}} は {{1}} に全体が確認されました',
  '{{0}}:': '{{0}}:',
  ...GROUND_PHRASES,
};
