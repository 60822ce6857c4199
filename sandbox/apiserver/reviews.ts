// Questions about who one is and what one may do: authentication.k8s.io and authorization.k8s.io
// (k8s.io/kubernetes/pkg/registry/{authentication,authorization}).
import type { PolicyRule } from '../api/generated/types.ts';
import { isMap } from '../apimachinery/fmt.ts';
import { newBadRequest } from '../apimachinery/status.ts';
import type { ApiServer } from './api-server.ts';
import type { Attributes } from './authorizer/rbac.ts';
import type { UserInfo } from './request-context.ts';
import { BadToken } from './token-authenticator.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isMap(value) ? value : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

export interface ReviewRequest {
  readonly server: ApiServer;
  readonly user: UserInfo;
  /** The namespace of the URL. */
  readonly namespace: string;
  readonly body: Fields;
}

type Review = (request: ReviewRequest) => Fields;

const reviewed = ({ body, server }: ReviewRequest, status: Fields): Fields => ({
  kind: body.kind,
  apiVersion: body.apiVersion,
  metadata: { ...fieldsOf(body.metadata), creationTimestamp: body.kind === 'SelfSubjectReview' ? server.clock.timestamp() : null },
  ...(body.spec !== undefined && { spec: body.spec }),
  status,
});

function attributesOf(spec: Fields): Attributes {
  const path = spec.nonResourceAttributes;
  if (isMap(path)) return { verb: text(path.verb), path: text(path.path) };
  const about = spec.resourceAttributes;
  if (!isMap(about)) {
    throw newBadRequest('spec: Invalid value: exactly one of nonResourceAttributes or resourceAttributes must be specified');
  }
  const { verb, group, resource, subresource, namespace, name } = about;
  return {
    verb: text(verb),
    group: text(group),
    resource: text(resource),
    subresource: text(subresource),
    namespace: text(namespace),
    name: text(name),
  };
}

function accessOf(request: ReviewRequest, user: UserInfo): Fields {
  const { allowed, reason } = request.server.authorizer.authorize(user, attributesOf(fieldsOf(request.body.spec)));
  return reviewed(request, { allowed, ...(reason && { reason }) });
}

function subjectAccessReview(request: ReviewRequest): Fields {
  const spec = fieldsOf(request.body.spec);
  return accessOf(request, { name: text(spec.user), groups: texts(spec.groups) });
}

const resourceRule = ({ verbs, apiGroups, resources, resourceNames }: PolicyRule): Fields => ({
  verbs,
  ...(apiGroups && { apiGroups }),
  ...(resources && { resources }),
  ...(resourceNames && { resourceNames }),
});

function selfSubjectRulesReview(request: ReviewRequest): Fields {
  const namespace = text(fieldsOf(request.body.spec).namespace);
  if (!namespace) throw newBadRequest('no namespace on request');
  const rules = request.server.authorizer.rulesFor(request.user, namespace);
  return reviewed(request, {
    resourceRules: rules.filter(({ resources }) => resources?.length).map(resourceRule),
    nonResourceRules: rules
      .filter(({ nonResourceURLs }) => nonResourceURLs?.length)
      .map(({ verbs, nonResourceURLs }) => ({ verbs, nonResourceURLs })),
    incomplete: false,
  });
}

const infoOf = ({ name, uid, groups, extra }: UserInfo): Fields => ({
  username: name,
  ...(uid !== undefined && { uid }),
  groups,
  ...(extra && { extra }),
});

const selfSubjectReview = (request: ReviewRequest): Fields => reviewed(request, { userInfo: infoOf(request.user) });

/** Whose token this is (pkg/registry/authentication/tokenreview/storage.go). */
function tokenReview(request: ReviewRequest): Fields {
  const spec = fieldsOf(request.body.spec);
  const token = text(spec.token);
  if (!token) throw newBadRequest('token is required for TokenReview in authentication');
  const wanted = texts(spec.audiences);
  try {
    const { user, audiences } = request.server.authenticateToken(token, wanted.length > 0 ? wanted : undefined);
    return reviewed(request, { authenticated: true, user: infoOf(user), audiences });
  } catch (error) {
    if (!(error instanceof BadToken)) throw error;
    return reviewed(request, { user: {}, error: error.message });
  }
}

const REVIEWS: ReadonlyMap<string, Review> = new Map<string, Review>([
  ['authentication.k8s.io/selfsubjectreviews', selfSubjectReview],
  ['authentication.k8s.io/tokenreviews', tokenReview],
  ['authorization.k8s.io/selfsubjectaccessreviews', (request) => accessOf(request, request.user)],
  ['authorization.k8s.io/subjectaccessreviews', subjectAccessReview],
  ['authorization.k8s.io/localsubjectaccessreviews', subjectAccessReview],
  ['authorization.k8s.io/selfsubjectrulesreviews', selfSubjectRulesReview],
]);

/** The answer to a review, for resources that are reviews. */
export const reviewOf = (group: string, resource: string): Review | undefined => REVIEWS.get(`${group}/${resource}`);
